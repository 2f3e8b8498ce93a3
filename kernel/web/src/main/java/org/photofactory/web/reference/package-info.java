/** The API's description of itself. */
@NullMarked
package org.photofactory.web.reference;

import org.jspecify.annotations.NullMarked;
