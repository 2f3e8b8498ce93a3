/**
 * The door: who makes a request, and what they may do. Every handler and resource behind it finds
 * the {@link org.photofactory.web.door.Caller} on the request.
 */
@NullMarked
package org.photofactory.web.door;

import org.jspecify.annotations.NullMarked;
