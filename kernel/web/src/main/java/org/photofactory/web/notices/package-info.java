/** What people were told when nobody looked, and whether they would be told. */
@NullMarked
package org.photofactory.web.notices;

import org.jspecify.annotations.NullMarked;
