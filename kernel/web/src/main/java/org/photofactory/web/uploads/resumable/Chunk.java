package org.photofactory.web.uploads.resumable;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of an upload that come in one request.
 *
 * @param offset where in the file they begin
 * @param body the bytes, as many as there come
 * @param checksum what they must have together; null when the sender does not say
 */
record Chunk(long offset, InputStream body, @Nullable Checksum checksum) {}
