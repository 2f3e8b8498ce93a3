package org.photofactory.kernel.vault.intake;

import java.nio.file.Path;
import java.util.Objects;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.intake.Owners;
import org.photofactory.spi.intake.IntakeAwayException;

/**
 * Whose a file is that a connector brings, for connectors know nothing of persons: what lies in the
 * inbox below {@code @<login>/} is that person's, and everything else the house's. Thread-safe.
 */
public final class InboxOwners {

  private static final String MARK = "@";

  private final Path inbox;
  private final Database database;
  private final Owners owners = new Owners();

  /**
   * @param inbox the inbox folder, absolute
   */
  public InboxOwners(Path inbox, Database database) {
    this.inbox = Objects.requireNonNull(inbox, "inbox is null");
    this.database = Objects.requireNonNull(database, "database is null");
  }

  /**
   * @throws IntakeAwayException with the code {@code OWNER_UNKNOWN} when the folder is nobody's
   */
  long of(Path file) throws IntakeAwayException {
    Path absolute = file.toAbsolutePath();
    if (absolute.startsWith(inbox)) {
      Path within = inbox.relativize(absolute);
      String first = within.getName(0).toString();
      if (within.getNameCount() > 1 && first.startsWith(MARK)) {
        return ofLogin(first.substring(MARK.length()));
      }
    }
    return database.jdbi().withHandle(owners::home);
  }

  private long ofLogin(String login) throws IntakeAwayException {
    return database
        .jdbi()
        .withHandle(handle -> owners.ofLogin(handle, login))
        .orElseThrow(() -> nobody(login));
  }

  private static IntakeAwayException nobody(String login) {
    return new IntakeAwayException(
        "OWNER_UNKNOWN",
        "Nobody who keeps photos comes in as \"%1$s\" (a viewer keeps none): what lies in the inbox below @%1$s waits. Name the folder after a member's login, or move the files."
            .formatted(login),
        null);
  }
}
