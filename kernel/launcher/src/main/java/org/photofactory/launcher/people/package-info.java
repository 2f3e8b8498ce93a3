/** Who may come in, managed by whoever sits at the machine. */
@NullMarked
package org.photofactory.launcher.people;

import org.jspecify.annotations.NullMarked;
