package org.photofactory.web.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.web.HealthCheck;
import org.photofactory.web.door.Caller;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/**
 * Answers {@code /health/live} and {@code /health/ready}: to strangers in one word, to others with
 * what is missing.
 */
public final class HealthHandler extends Handler.Abstract {

  private final JsonAnswers answers;
  private final Database database;
  private final Supplier<List<HealthCheck>> readiness;

  /**
   * @param readiness what must be there beside the database
   */
  public HealthHandler(
      JsonAnswers answers, Database database, Supplier<List<HealthCheck>> readiness) {
    this.answers = answers;
    this.database = database;
    this.readiness = readiness;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    List<HealthCheck> checks =
        switch (Request.getPathInContext(request)) {
          case "/health/live" -> List.of(HealthCheck.up("process"));
          case "/health/ready" -> ready();
          default -> List.of();
        };
    if (checks.isEmpty()) {
      return false;
    }
    RouteNames.name(request, Request.getPathInContext(request));
    Optional<Problem> objection = Reading.objection(request, response);
    if (objection.isPresent()) {
      answers.write(objection.get(), response, callback);
    } else {
      boolean up = checks.stream().allMatch(HealthCheck::up);
      List<HealthCheck> told = Caller.of(request).isPresent() ? checks : List.of();
      answers.write(up ? 200 : 503, Health.of(up, told), response, callback);
    }
    return true;
  }

  private List<HealthCheck> ready() {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(databaseCheck());
    checks.addAll(readiness.get());
    return checks;
  }

  private HealthCheck databaseCheck() {
    return switch (database.state()) {
      case DatabaseState.Ready() -> HealthCheck.up("database");
      case DatabaseState.Starting(var task) ->
          HealthCheck.down("database", "The database is starting: " + task, "Wait a moment.");
      case DatabaseState.Away(var message, var hint) -> HealthCheck.down("database", message, hint);
      case DatabaseState.Refused(var message, var hint) ->
          HealthCheck.down("database", message, hint);
    };
  }

  /** The answer. */
  private record Health(String status, List<Check> checks) {
    static Health of(boolean up, List<HealthCheck> checks) {
      return new Health(word(up), checks.stream().map(Check::of).toList());
    }

    static String word(boolean up) {
      return up ? "UP" : "DOWN";
    }
  }

  /** One check in the answer. */
  private record Check(
      String name, String status, @Nullable String message, @Nullable String hint) {
    static Check of(HealthCheck check) {
      return new Check(check.name(), Health.word(check.up()), check.message(), check.hint());
    }
  }
}
