package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Speaks WebDAV to a site word by word, wrong ones too. */
final class DavClient {

  static final String ROOT = "/dav/inbox/";

  private final TestSite site;

  DavClient(TestSite site) {
    this.site = site;
  }

  /**
   * Sends a request about something in the folder; {@code name} is the encoded rest of the path.
   */
  HttpResponse<byte[]> send(String method, String name, byte[] body, String... headers)
      throws Exception {
    BodyPublisher bytes =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    var request = site.request(ROOT + name).method(method, bytes);
    return site.send(headers.length == 0 ? request : request.headers(headers));
  }

  int status(String method, String name, String... headers) throws Exception {
    return send(method, name, new byte[0], headers).statusCode();
  }

  int put(String name, byte[] bytes, String... headers) throws Exception {
    return send("PUT", name, bytes, headers).statusCode();
  }

  int move(String from, String to, String... more) throws Exception {
    return relocate("MOVE", from, to, more);
  }

  int copy(String from, String to, String... more) throws Exception {
    return relocate("COPY", from, to, more);
  }

  HttpResponse<byte[]> get(String name, String... headers) throws Exception {
    return send("GET", name, new byte[0], headers);
  }

  String propfind(String name, int depth, String body) throws Exception {
    HttpResponse<byte[]> answer =
        send("PROPFIND", name, body.getBytes(StandardCharsets.UTF_8), "Depth", "" + depth);
    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/xml; charset=utf-8");
    return text(answer);
  }

  HttpResponse<byte[]> proppatch(String name, String set) throws Exception {
    String body = "<D:propertyupdate xmlns:D='DAV:'>" + set + "</D:propertyupdate>";
    return send("PROPPATCH", name, body.getBytes(StandardCharsets.UTF_8));
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Waits until something is so. */
  static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time: " + what).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private int relocate(String method, String from, String to, String... more) throws Exception {
    String[] headers = new String[more.length + 2];
    System.arraycopy(more, 0, headers, 2, more.length);
    headers[0] = "Destination";
    headers[1] = site.uri(ROOT + to).toString();
    return status(method, from, headers);
  }
}
