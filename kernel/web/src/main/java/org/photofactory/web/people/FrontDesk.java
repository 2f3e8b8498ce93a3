package org.photofactory.web.people;

import java.util.HashSet;
import java.util.Set;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.database.Database;
import org.photofactory.web.door.Callers;
import org.photofactory.web.door.FirstRun;
import org.photofactory.web.oidc.LoginWays;

/**
 * What the resources about people work with.
 *
 * @param people the room of accounts
 * @param firstRun whether anybody lives here
 * @param callers to be told when an account, a session or a token has changed
 * @param ways by what people can log in
 */
public record FrontDesk(People people, FirstRun firstRun, Callers callers, LoginWays ways) {

  /** The resources. */
  public Set<Object> resources(Database database) {
    Reception reception = new Reception(people.entrance(), callers);
    Set<Object> resources = new HashSet<>(ways.resources(people, callers::forget));
    resources.addAll(own(database, reception));
    return resources;
  }

  private Set<Object> own(Database database, Reception reception) {
    return Set.of(
        new DoorResource(database, firstRun, ways),
        new WelcomeResource(people, firstRun, reception),
        new SessionResource(people, ways, reception),
        new AccountResource(this),
        new TokensResource(this),
        new PairingsResource(people.keys().pairings()),
        new DevicesResource(people.keys().pairings()),
        new AccountsResource(this),
        new AuditResource(people.trail()));
  }
}
