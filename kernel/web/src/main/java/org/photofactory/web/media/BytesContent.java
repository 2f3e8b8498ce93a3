package org.photofactory.web.media;

import java.time.Instant;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A file as Jetty serves it, with a strong tag in place of its time: the bytes are known by their
 * hash.
 */
final class BytesContent extends HttpContent.Wrapper {

  private final HttpField tag;

  BytesContent(Bytes bytes, Resource resource, ByteBufferPool.Sized buffers) {
    super(new ResourceHttpContent(resource, bytes.mime(), buffers));
    this.tag = new HttpField(HttpHeader.ETAG, '"' + bytes.tag() + '"');
  }

  @Override
  public HttpField getETag() {
    return tag;
  }

  @Override
  public @Nullable HttpField getLastModified() {
    return null;
  }

  @Override
  public @Nullable Instant getLastModifiedInstant() {
    return null;
  }
}
