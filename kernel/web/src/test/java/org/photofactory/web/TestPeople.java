package org.photofactory.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import org.photofactory.kernel.accounts.Entrance;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.accounts.PasswordHasher;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/** People who live in a test site. The admin is there from the beginning. */
final class TestPeople {

  static final Credentials ADMIN = new Credentials("anna", "correct horse battery");
  static final String PASSWORD = "zw\u00f6lf boxk\u00e4mpfer jagen";

  private static final Entrance.From SOFA = new Entrance.From("192.168.1.20", "Firefox");

  private final PasswordHasher hasher;
  private final People room;
  private final String script;

  private TestPeople(PasswordHasher hasher, People room, String script) {
    this.hasher = hasher;
    this.room = room;
    this.script = script;
  }

  /** The house before anybody has come. */
  static TestPeople nobody(Database database) {
    PasswordHasher hasher = new PasswordHasher(new SecureRandom());
    return new TestPeople(hasher, People.of(database, Clock.systemUTC(), hasher), "");
  }

  /** The house with its admin, who has a script. */
  static TestPeople withAdmin(Database database) {
    TestPeople people = nobody(database);
    if (people.room.household().empty()) {
      people.room.household().moveIn(ADMIN, Origin.console());
    }
    return new TestPeople(
        people.hasher, people.room, people.token(people.admin(), EnumSet.allOf(Scope.class)));
  }

  /** How many hashes of passwords have been computed for them. */
  long work() {
    return hasher.computed();
  }

  People room() {
    return room;
  }

  Account admin() {
    return room.household().find(ADMIN.login()).orElseThrow();
  }

  /** Somebody with a role, who is added when not there yet. */
  Account person(String login, Role role) {
    return room.household()
        .find(login)
        .orElseGet(
            () ->
                room.household()
                    .add(new Credentials(login, PASSWORD), role, null, Origin.console()));
  }

  /** The header {@code Authorization} of a script that may do all that the admin may. */
  String script() {
    return script;
  }

  /** The header {@code Authorization} of a program that acts for somebody. */
  String token(Account account, EnumSet<Scope> scopes) {
    Wanted wanted = new Wanted(account.id(), "test", scopes, null);
    return "Bearer " + room.keys().tokens().make(wanted, Origin.console()).secret().text();
  }

  /** The secret of a browser in which somebody has just logged in. */
  Secret session(Account account) {
    return room.entrance().admit(account, SOFA);
  }
}
