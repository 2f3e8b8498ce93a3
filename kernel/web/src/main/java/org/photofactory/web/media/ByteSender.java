package org.photofactory.web.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.rest.Problems;

/**
 * Sends files with tags, conditions and caching; the bytes and their ranges are sent by Jetty.
 * Thread-safe.
 */
public final class ByteSender {

  private static final String FOR_EVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";

  private static final int BUFFER_BYTES = 64 * 1024;

  private final ResourceService service = new ResourceService();

  public ByteSender() {
    service.setEtags(true);
    service.setAcceptRanges(true);
    service.setDirAllowed(false);
  }

  /**
   * Answers with a file, or with the word that the client has it already.
   *
   * @throws NoSuchFileException when it is not there
   * @throws org.photofactory.web.rest.ProblemException when the request is meant for other bytes
   */
  public void send(Bytes bytes, Request request, Response response, Callback callback)
      throws IOException {
    HttpContent content = content(bytes, request);
    Conditions conditions = new Conditions(request.getHeaders(), content.getETagValue());
    if (conditions.failed()) {
      throw Problems.ofStatus(412, request.getHttpURI().getPath()).asException();
    }
    headers(bytes, response.getHeaders());
    if (conditions.known()) {
      response.setStatus(304);
      response.getHeaders().put(content.getETag());
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.getContentLengthValue());
      callback.succeeded();
    } else {
      service.doGet(conditions.met(request), response, callback, content);
    }
  }

  private static HttpContent content(Bytes bytes, Request request) throws IOException {
    BasicFileAttributes file = Files.readAttributes(bytes.file(), BasicFileAttributes.class);
    if (!file.isRegularFile()) {
      throw new NoSuchFileException(bytes.file().toString());
    }
    ByteBufferPool pool = request.getComponents().getByteBufferPool();
    int most = (int) Math.clamp(file.size(), 1, BUFFER_BYTES);
    return new FileContent(bytes, file.size(), new ByteBufferPool.Sized(pool, true, most));
  }

  private static void headers(Bytes bytes, HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, bytes.lasting() ? FOR_EVER : ASK_AGAIN);
    // A browser that several people use keeps what one has seen from whoever logs in after them.
    headers.put(HttpHeader.VARY, "Cookie, Authorization");
    if (bytes.saveAs() != null) {
      headers.put(HttpHeader.CONTENT_DISPOSITION, Disposition.attachment(bytes.saveAs()));
    }
  }
}
