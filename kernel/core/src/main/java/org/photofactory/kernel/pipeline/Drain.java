package org.photofactory.kernel.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end so that the program never blocks, and keeps its beginning. */
record Drain(Thread reader, ByteArrayOutputStream kept) {

  static Drain of(InputStream stream, int limit) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    Thread reader = Thread.ofVirtual().start(() -> copy(stream, kept, limit));
    return new Drain(reader, kept);
  }

  private static void copy(InputStream stream, ByteArrayOutputStream kept, int limit) {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        kept.write(buffer, 0, Math.clamp(limit - kept.size(), 0, read));
      }
    } catch (IOException closed) {
      // The program was killed; what it said until then is kept.
    }
  }

  /** What was kept until the end, which is waited for. */
  String text() throws InterruptedException {
    reader.join();
    return soFar();
  }

  /** What was kept until now. */
  String soFar() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** Keeps what comes from now on, in place of what came before. */
  void forget() {
    kept.reset();
  }
}
