/** Puts the appliance together: bin, lib, plugins, webapp and a Java runtime of its own. */
@NullMarked
package org.photofactory.distribution;

import org.jspecify.annotations.NullMarked;
