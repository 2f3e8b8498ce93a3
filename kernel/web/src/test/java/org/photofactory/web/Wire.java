package org.photofactory.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** One request to a site, written as it goes over the wire, of any size and never held. */
final class Wire implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;

  Wire(int port) throws IOException {
    this.socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(300_000);
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  /** Writes the first line, a token and more headers, each with its end of line. */
  Wire head(String line, String script, String... headers) throws IOException {
    write(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    write("Authorization: " + script + "\r\n");
    for (String header : headers) {
      write(header + "\r\n");
    }
    return write("\r\n");
  }

  Wire write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Wire write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Writes a picture of so many bytes, all of them by chance but for its beginning. */
  Wire photo(long bytes, long seed) throws IOException {
    byte[] head = TestSite.jpeg("photo " + seed);
    out.write(head);
    Random random = new Random(seed);
    byte[] chunk = new byte[64 * 1024];
    for (long left = bytes - head.length; left > 0; left -= chunk.length) {
      random.nextBytes(chunk);
      out.write(chunk, 0, (int) Math.min(left, chunk.length));
    }
    out.flush();
    return this;
  }

  /** The whole answer; empty when the line broke before one came. */
  String answer() throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
