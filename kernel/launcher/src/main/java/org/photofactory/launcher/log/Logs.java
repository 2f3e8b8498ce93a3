package org.photofactory.launcher.log;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The process's logs. Safe for use by many threads. */
public final class Logs {

  /** Chatty at INFO about themselves, quiet about anything a person could act on. */
  private static final Map<String, LogLevel> QUIET =
      Map.of(
          "org.eclipse.jetty", LogLevel.WARN,
          "org.glassfish", LogLevel.WARN,
          "com.zaxxer.hikari", LogLevel.WARN,
          "org.postgresql", LogLevel.WARN,
          "org.apache.felix", LogLevel.WARN);

  private static final String MANAGER = "java.util.logging.manager";

  /** The JDK keeps loggers only while somebody holds them; a level would be lost with its logger. */
  private final Map<String, Logger> held = new ConcurrentHashMap<>();

  private Logs() {}

  /**
   * Sends all logs to a stream. To be called once, before anything has logged.
   *
   * @param colours whether the stream shows terminal colours
   */
  public static Logs install(PrintStream stream, LogFormat format, boolean colours) {
    System.setProperty(MANAGER, LastingLogManager.class.getName());
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler output = new LogOutput(stream, format.formatter(colours));
    output.setLevel(Level.ALL);
    root.addHandler(output);
    Logs logs = new Logs();
    logs.level("", LogLevel.INFO);
    QUIET.forEach(logs::level);
    return logs;
  }

  /**
   * Changes the level of a logger and all below it, at once.
   *
   * @param logger for example {@code org.photofactory.kernel.pipeline}; empty for all
   */
  public void level(String logger, LogLevel level) {
    held.computeIfAbsent(logger, Logger::getLogger).setLevel(level.level());
  }
}
