/** The assembled appliance as a child process, and the ways to look at it from outside. */
@NullMarked
package org.photofactory.distribution.appliance;

import org.jspecify.annotations.NullMarked;
