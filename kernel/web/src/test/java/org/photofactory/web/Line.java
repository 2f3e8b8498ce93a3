package org.photofactory.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A connection on which a test speaks HTTP by hand, right or wrong, and hears one answer after the
 * other. Whoever sends a request waits for nothing.
 */
final class Line implements AutoCloseable {

  /** The first request that any test can put behind another, to see whose answer comes. */
  static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static final int PATIENCE_MS = 20_000;

  private final Socket socket;
  private final InputStream in;

  Line(int port) throws IOException {
    this.socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MS);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** An answer, whole. */
  record Heard(int status, String head, String body) {
    /** What a header says; empty when it is not there. */
    String header(String name) {
      return head.lines()
          .skip(1)
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    /** True when it says that nothing more will be answered. */
    boolean last() {
      return header("Connection").equalsIgnoreCase("close");
    }

    boolean isOfLive() {
      return status == 200 && body.startsWith("{\"status\":\"UP\"");
    }
  }

  /** Sends text as bytes, each character one. */
  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Says that nothing more will be said. */
  void hush() throws IOException {
    socket.shutdownOutput();
  }

  /** Has the other side wait for no word longer than this. */
  void hurry(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /**
   * The next answer that is one, after words like "go on"; empty when the line has ended.
   *
   * @param method by which was asked; answers to HEAD have no body
   */
  Optional<Heard> hear(String method) throws IOException {
    Optional<Heard> heard = next(method);
    while (heard.isPresent() && heard.get().status() < 200) {
      heard = next(method);
    }
    return heard;
  }

  /** The next answer or word like "go on". */
  Optional<Heard> next(String method) throws IOException {
    String head = head();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    if (!head.matches("(?s)HTTP/1\\.[01] [1-5][0-9][0-9] .*")) {
      throw new IOException("not the beginning of an answer: " + head);
    }
    Heard bare = new Heard(Integer.parseInt(head.substring(9, 12)), head, "");
    boolean none = method.equals("HEAD") || bare.status() < 200;
    return Optional.of(
        none || bare.status() == 204 || bare.status() == 304
            ? bare
            : new Heard(bare.status(), head, body(bare)));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int value = in.read();
    while (value >= 0) {
      head.write(value);
      if (value == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
      value = in.read();
    }
    if (head.size() > 0) {
      throw new IOException("broken off: " + head);
    }
    return "";
  }

  private String body(Heard bare) throws IOException {
    if (bare.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    String length = bare.header("Content-Length");
    byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    if (!length.isEmpty() && body.length < Integer.parseInt(length)) {
      throw new IOException("broken off after " + body.length + " bytes of " + length);
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int size = Integer.parseInt(line(), 16);
    while (size > 0) {
      whole.writeBytes(in.readNBytes(size));
      line();
      size = Integer.parseInt(line(), 16);
    }
    line();
    return whole.toString(StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int value = in.read();
    while (value >= 0 && value != '\n') {
      line.append((char) value);
      value = in.read();
    }
    return line.toString().strip();
  }
}
