package org.photofactory.web.factory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Problem;
import org.slf4j.LoggerFactory;

/** How much is logged, changed while the appliance runs. */
@Path("log-levels")
@Produces(MediaType.APPLICATION_JSON)
public final class LogLevelsResource {

  private static final org.slf4j.Logger log = LoggerFactory.getLogger(LogLevelsResource.class);

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]*(\\.[A-Za-z_][A-Za-z0-9_$-]*){0,20}");
  private static final String ROOT = "root";
  private static final int MOST = 1000;

  private static final Map<String, Level> LEVELS =
      Map.of(
          "OFF", Level.OFF,
          "ERROR", Level.SEVERE,
          "WARN", Level.WARNING,
          "INFO", Level.INFO,
          "DEBUG", Level.FINE,
          "TRACE", Level.FINEST);

  /** The log manager forgets loggers that nobody holds, and their levels with them. */
  private final Map<String, Logger> held = new ConcurrentHashMap<>();

  /** Sets the level of a logger; {@code root} is the one above all others. */
  @Needs(Right.ADMIN)
  @PUT
  @Path("{logger}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void set(@PathParam("logger") String logger, @Nullable Change change) {
    Level level = change == null || change.level() == null ? null : LEVELS.get(change.level());
    if (level == null) {
      throw refused("The level must be one of OFF, ERROR, WARN, INFO, DEBUG and TRACE.");
    }
    if (logger.length() > 200 || !NAME.matcher(logger).matches() || held.size() >= MOST) {
      throw refused("That is not the name of a logger.");
    }
    held.computeIfAbsent(logger, name -> Logger.getLogger(name.equals(ROOT) ? "" : name))
        .setLevel(level);
    log.info("Log level of {} is now {}", logger, change.level());
  }

  private static RuntimeException refused(String message) {
    return Problem.badRequest(message, "Example: {\"level\": \"DEBUG\"}").asException();
  }

  /** The new level. */
  public record Change(@Nullable String level) {}
}
