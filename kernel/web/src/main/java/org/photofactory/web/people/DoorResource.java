package org.photofactory.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.web.door.FirstRun;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.oidc.LoginWays;

/** What a stranger before the door is told. */
@Path("door")
@Produces(MediaType.APPLICATION_JSON)
public final class DoorResource {

  private final Database database;
  private final FirstRun firstRun;
  private final LoginWays ways;

  public DoorResource(Database database, FirstRun firstRun, LoginWays ways) {
    this.database = database;
    this.firstRun = firstRun;
    this.ways = ways;
  }

  /** How to come in. */
  @Needs(Right.ANYBODY)
  @GET
  public DoorView door() {
    Oidc oidc = ways.provider().map(Oidc::new).orElse(null);
    return new DoorView(isFirstRun(), ways.byPassword(), oidc, Away.of(database.state()));
  }

  /** While the database is away nobody can tell, and nobody can come in. */
  private boolean isFirstRun() {
    try {
      return firstRun.open();
    } catch (DatabaseAwayException away) {
      return false;
    }
  }

  /**
   * How to come in.
   *
   * @param firstRun true while nobody lives here
   * @param localLogin true when people log in with a password
   * @param oidc another server at which people can log in; null: none
   * @param away why nobody can come in right now; null when they can
   */
  public record DoorView(
      boolean firstRun, boolean localLogin, @Nullable Oidc oidc, @Nullable Away away) {}

  /** Another server at which people can log in, by its name for people. */
  public record Oidc(String name) {}

  /** Why nobody can come in right now. */
  public record Away(String message, @Nullable String hint) {
    /** A stranger learns no more than that: the log and the status page tell why. */
    static @Nullable Away of(DatabaseState state) {
      return switch (state) {
        case DatabaseState.Ready() -> null;
        case DatabaseState.Starting _ -> new Away("Photo Factory is starting.", "Wait a moment.");
        case DatabaseState.Away _ ->
            new Away("The database does not answer right now.", "It is tried again by itself.");
        case DatabaseState.Refused _ ->
            new Away(
                "Photo Factory cannot use its database.",
                "Whoever looks after it finds the reason in its log.");
      };
    }
  }
}
