/** The certificate by which connections are encrypted: read, watched, and replaced on the fly. */
@NullMarked
package org.photofactory.web.tls;

import org.jspecify.annotations.NullMarked;
