/**
 * Requests to other computers, for logins elsewhere, webhooks, catalogs and the geocoder. They go
 * out through one client, which keeps away from the own network unless it is told otherwise.
 */
@NullMarked
package org.photofactory.kernel.outgoing;

import org.jspecify.annotations.NullMarked;
