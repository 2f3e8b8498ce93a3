package org.photofactory.web.uploads.resumable;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.BoundedBody;

/**
 * Bytes of an upload that come in one request.
 *
 * @param offset where in the file they begin
 * @param body the bytes, as many as there come
 * @param announced how many the sender says there are; 0 when it does not say
 * @param checksum what they must have together; null when the sender does not say
 */
record Chunk(long offset, InputStream body, long announced, @Nullable Checksum checksum) {

  /** The same, refused as soon as there come more than {@code most} bytes. */
  Chunk ofAtMost(long most) {
    return new Chunk(offset, new BoundedBody(body, most), announced, checksum);
  }
}
