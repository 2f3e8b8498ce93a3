/** JSON over HTTP: the envelope, errors as values, and JAX-RS applications without servlets. */
@NullMarked
package org.photofactory.web.rest;

import org.jspecify.annotations.NullMarked;
