/**
 * Uploads that go on where a lost connection left them: the server's side of the tus protocol,
 * 1.0.0.
 */
@NullMarked
package org.photofactory.web.uploads.resumable;

import org.jspecify.annotations.NullMarked;
