/** Files that people send: received into a private folder, then offered to the intake. */
@NullMarked
package org.photofactory.web.uploads;

import org.jspecify.annotations.NullMarked;
