/** For those who write plugins: new projects, and jars that are installed as they are built. */
@NullMarked
package org.photofactory.launcher.authoring;

import org.jspecify.annotations.NullMarked;
