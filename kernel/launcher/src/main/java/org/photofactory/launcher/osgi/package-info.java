/** Apache Felix and its declarative services, started inside this process. */
@NullMarked
package org.photofactory.launcher.osgi;

import org.jspecify.annotations.NullMarked;
