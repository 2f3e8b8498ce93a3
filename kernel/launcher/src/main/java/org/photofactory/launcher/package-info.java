/** The process: its commands, its logs, its start and its end. */
@NullMarked
package org.photofactory.launcher;

import org.jspecify.annotations.NullMarked;
