package org.photofactory.launcher.log;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.photofactory.kernel.config.LogFormat;
import org.photofactory.kernel.config.LogSettings;
import org.photofactory.kernel.config.LogThreshold;
import org.photofactory.launcher.cli.Terminal;

/**
 * The process's logs: every line goes at once to a stream that belongs to somebody else. The JDK's
 * root logger holds the only instance. Safe for use by many threads.
 */
public final class Logs extends Handler {

  /** Libraries that tell at INFO about themselves what nobody can act on. */
  private static final List<String> CHATTY =
      List.of(
          "org.eclipse.jetty",
          "org.glassfish",
          "com.zaxxer.hikari",
          "org.postgresql",
          "org.apache.felix");

  private static final String MANAGER = "java.util.logging.manager";

  private final PrintStream stream;

  /**
   * The JDK keeps loggers only while somebody holds them; a level would be lost with its logger.
   */
  private final Map<String, Logger> held = new ConcurrentHashMap<>();

  private Logs(PrintStream stream, Formatter formatter) {
    this.stream = stream;
    setFormatter(formatter);
    setLevel(Level.ALL);
  }

  /** Sends all logs to the terminal's output. To be called once, before anything has logged. */
  public static Logs install(Terminal terminal, LogSettings settings) {
    System.setProperty(MANAGER, LastingLogManager.class.getName());
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Logs logs = new Logs(terminal.out(), formatter(settings.format(), terminal));
    root.addHandler(logs);
    logs.level("", settings.threshold());
    if (settings.threshold() == LogThreshold.INFO) {
      CHATTY.forEach(library -> logs.level(library, LogThreshold.WARN));
    }
    return logs;
  }

  /**
   * Changes the level of a logger and all below it, at once.
   *
   * @param logger for example {@code org.photofactory.kernel.pipeline}; empty for all
   */
  public void level(String logger, LogThreshold threshold) {
    held.computeIfAbsent(logger, Logger::getLogger).setLevel(Levels.of(threshold));
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      String line = getFormatter().format(entry);
      synchronized (stream) {
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

  private static Formatter formatter(LogFormat format, Terminal terminal) {
    return switch (format) {
      case HUMAN -> new HumanFormatter(terminal.interactive());
      case JSON -> new JsonFormatter();
    };
  }
}
