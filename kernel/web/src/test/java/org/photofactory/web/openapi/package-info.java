/** Writes the document of the API, {@code docs/openapi.json}, from the code, and holds it true. */
@NullMarked
package org.photofactory.web.openapi;

import org.jspecify.annotations.NullMarked;
