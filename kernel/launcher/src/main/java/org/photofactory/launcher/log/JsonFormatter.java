package org.photofactory.launcher.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object a line. Safe for use by many threads. */
final class JsonFormatter extends Formatter {

  private final JsonFactory factory = new JsonFactory();

  @Override
  public String format(LogRecord entry) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", entry.getInstant().toString());
      json.writeStringField("level", Levels.of(entry.getLevel()).name());
      json.writeStringField("logger", String.valueOf(entry.getLoggerName()));
      json.writeNumberField("thread", entry.getLongThreadID());
      json.writeStringField("message", formatMessage(entry));
      if (entry.getThrown() != null) {
        json.writeStringField("error", trace(entry.getThrown()));
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.append('\n').toString();
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
