package org.photofactory.launcher.log;

import java.io.PrintStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Writes every line at once to a stream that belongs to somebody else. Safe for use by many threads. */
final class LogOutput extends Handler {

  private final PrintStream stream;

  LogOutput(PrintStream stream, Formatter formatter) {
    this.stream = stream;
    setFormatter(formatter);
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      String line = getFormatter().format(entry);
      synchronized (this) {
        stream.print(line);
        stream.flush();
      }
    }
  }

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void close() {
    stream.flush();
  }
}
