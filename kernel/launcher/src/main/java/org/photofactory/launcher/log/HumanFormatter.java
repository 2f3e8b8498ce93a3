package org.photofactory.launcher.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.photofactory.kernel.config.LogThreshold;

/**
 * Time, level, who, what: {@code 10:02:03 INFO scheduler Working with 3 threads}. Safe for use by
 * many threads.
 */
final class HumanFormatter extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final String DIM = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colours;

  HumanFormatter(boolean colours) {
    this.colours = colours;
  }

  @Override
  public String format(LogRecord entry) {
    LogThreshold level = Levels.of(entry.getLevel());
    StringBuilder line = new StringBuilder();
    line.append(painted(DIM, TIME.format(entry.getInstant()))).append(' ');
    line.append(painted(colour(level), "%-5s".formatted(level))).append(' ');
    line.append(painted(DIM, "%-16s".formatted(shortName(entry)))).append(' ');
    line.append(formatMessage(entry)).append('\n');
    Throwable thrown = entry.getThrown();
    if (thrown != null) {
      line.append(told(thrown, entry.getLevel()));
    }
    return line.toString();
  }

  /** Degraded and healing: the chain of reasons says enough. A person must act: the whole trace. */
  private static String told(Throwable thrown, Level level) {
    if (level.intValue() == Level.WARNING.intValue()) {
      return reasons(thrown);
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static String reasons(Throwable thrown) {
    StringBuilder chain = new StringBuilder();
    Throwable link = thrown;
    for (int depth = 0; link != null && depth < 8; depth++) {
      chain.append("         because ").append(link).append('\n');
      link = link.getCause();
    }
    return chain.toString();
  }

  private static String shortName(LogRecord entry) {
    String name = String.valueOf(entry.getLoggerName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String colour(LogThreshold level) {
    return switch (level) {
      case ERROR -> RED;
      case WARN -> YELLOW;
      case INFO -> "";
      case DEBUG, TRACE -> DIM;
    };
  }

  private String painted(String colour, String text) {
    return colours && !colour.isEmpty() ? colour + text + PLAIN : text;
  }
}
