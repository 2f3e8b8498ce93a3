/** Panels of plugins, looked at and mounted within a test. */
@NullMarked
package org.photofactory.testkit.panels;

import org.jspecify.annotations.NullMarked;
