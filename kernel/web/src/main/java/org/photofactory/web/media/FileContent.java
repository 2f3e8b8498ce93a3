package org.photofactory.web.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A file as Jetty serves it, known by a strong tag rather than by its time. Jetty's own looks at
 * the file five times for each answer; this one was looked at once.
 */
final class FileContent implements HttpContent {

  private final Path file;
  private final long length;
  private final ByteBufferPool.Sized buffers;
  private final HttpField type;
  private final HttpField tag;

  /**
   * @param length of the file, which is there
   */
  FileContent(Bytes bytes, long length, ByteBufferPool.Sized buffers) {
    this.file = bytes.file();
    this.length = length;
    this.buffers = buffers;
    this.type = new HttpField(HttpHeader.CONTENT_TYPE, bytes.mime());
    this.tag = new HttpField(HttpHeader.ETAG, '"' + bytes.tag() + '"');
  }

  @Override
  public HttpField getContentType() {
    return type;
  }

  @Override
  public HttpField getETag() {
    return tag;
  }

  @Override
  public HttpField getContentLength() {
    return new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, length);
  }

  @Override
  public long getContentLengthValue() {
    return length;
  }

  @Override
  public Resource getResource() {
    return new FileResource(file, length);
  }

  @Override
  public void writeTo(Content.Sink sink, long offset, long bytes, Callback callback) {
    Content.copy(Content.Source.from(buffers, file, offset, bytes), sink, callback);
  }

  @Override
  public Set<CompressedContentFormat> getPreCompressedContentFormats() {
    return Set.of();
  }

  @Override
  public @Nullable HttpField getContentEncoding() {
    return null;
  }

  @Override
  public @Nullable HttpField getLastModified() {
    return null;
  }

  @Override
  public @Nullable Instant getLastModifiedInstant() {
    return null;
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return null;
  }

  @Override
  public MimeTypes.@Nullable Type getMimeType() {
    return null;
  }
}
