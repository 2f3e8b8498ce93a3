package org.photofactory.decoder.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a process complains about, so that it never waits, and keeps the end. Thread-safe. */
final class LastWords {

  private static final Logger log = LoggerFactory.getLogger(LastWords.class);
  private static final int LINES = 5;
  private static final int LINE = 300;

  private final Deque<String> lines = new ArrayDeque<>();
  private final long pid;

  private LastWords(long pid) {
    this.pid = pid;
  }

  static LastWords of(Process process) {
    LastWords words = new LastWords(process.pid());
    Thread.ofPlatform()
        .daemon()
        .name("decoder-" + process.pid() + "-errors")
        .start(() -> words.read(process));
    return words;
  }

  synchronized String text() {
    return String.join(" / ", lines);
  }

  private void read(Process process) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        keep(line.length() > LINE ? line.substring(0, LINE) : line);
      }
    } catch (IOException ended) {
      log.debug("Decoder {} says nothing any more", pid);
    }
  }

  private synchronized void keep(String line) {
    log.debug("Decoder {}: {}", pid, line);
    lines.add(line);
    if (lines.size() > LINES) {
      lines.remove();
    }
  }
}
