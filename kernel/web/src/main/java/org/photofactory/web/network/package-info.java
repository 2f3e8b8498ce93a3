/**
 * What stands between the wire and the handlers: whose word is believed about where a request comes
 * from, and how much is borne of one and of all.
 */
@NullMarked
package org.photofactory.web.network;

import org.jspecify.annotations.NullMarked;
