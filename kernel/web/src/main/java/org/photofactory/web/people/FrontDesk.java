package org.photofactory.web.people;

import java.util.Set;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.database.Database;
import org.photofactory.web.door.Callers;
import org.photofactory.web.door.FirstRun;

/**
 * What the resources about people work with.
 *
 * @param people the room of accounts
 * @param firstRun whether anybody lives here
 * @param callers to be told when an account, a session or a token has changed
 */
public record FrontDesk(People people, FirstRun firstRun, Callers callers) {

  /** The resources. */
  public Set<Object> resources(Database database) {
    Reception reception = new Reception(people.entrance(), callers);
    return Set.of(
        new DoorResource(database, firstRun),
        new WelcomeResource(people, firstRun, reception),
        new SessionResource(people, reception),
        new AccountResource(this),
        new TokensResource(this),
        new PairingsResource(people.keys().pairings()),
        new DevicesResource(people.keys().pairings()),
        new AccountsResource(this),
        new AuditResource(people.trail()));
  }
}
