/**
 * The watched folder: brings files that rest to the intake, and keeps out of the way of those that
 * do not.
 */
@NullMarked
package org.photofactory.plugins.inbox;

import org.jspecify.annotations.NullMarked;
