package org.photofactory.launcher.people;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Invitations.Guest;
import org.photofactory.kernel.accounts.Invitations.Invitation;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.launcher.cli.UsageException;

/**
 * What the console does to accounts, and tells.
 *
 * @param address the site, for links
 */
record UserDeeds(People people, PrintStream out, URI address) {

  /** Adds somebody; without a password a link is told by which they choose one. */
  void add(String login, Role role, Optional<String> password) {
    if (people.household().empty()) {
      addFirst(login, role, password);
    } else if (password.isPresent()) {
      Credentials credentials = new Credentials(login, password.get());
      people.household().add(credentials, role, looksAt(role), Origin.console());
      out.println("Added " + login + " as " + name(role) + ".");
    } else {
      tell(people.invitations().invite(new Guest(login, role, looksAt(role)), Origin.console()));
    }
  }

  private void addFirst(String login, Role role, Optional<String> password) {
    if (role != Role.ADMIN || password.isEmpty()) {
      throw new UsageException(
          "Nobody lives here yet. The first account is an admin's and has a password: photofactory"
              + " user add LOGIN --admin --password");
    }
    people.household().moveIn(new Credentials(login, password.get()), Origin.console());
    out.println("Added " + login + " as the first admin.");
  }

  /** Sets a password, or tells a link by which the person chooses one. */
  void resetPassword(String login, Optional<String> password) {
    Account account = required(login);
    if (password.isPresent()) {
      people.household().changePassword(account, password.get(), 0, Origin.console());
      out.println("Changed the password of " + account.login() + "; all their sessions ended.");
    } else {
      tell(people.invitations().renew(account, Origin.console()));
    }
  }

  void setDisabled(String login, boolean disabled) {
    Account account = required(login);
    people.household().setDisabled(account, disabled, Origin.console());
    out.println((disabled ? "Disabled " : "Enabled ") + account.login() + ".");
  }

  void setRole(String login, Role role) {
    Account account = required(login);
    people.household().setRole(account, role, looksAt(role), Origin.console());
    out.println("Made " + account.login() + " " + name(role) + ".");
  }

  void list() {
    if (people.household().empty()) {
      out.println("Nobody lives here yet.");
      return;
    }
    out.printf("%-24s %-8s %-10s %s%n", "LOGIN", "ROLE", "STATE", "LAST SEEN");
    for (Account account : people.household().all()) {
      String seen = account.seenAt() == null ? "never" : account.seenAt().toString();
      out.printf(
          "%-24s %-8s %-10s %s%n", account.login(), name(account.role()), state(account), seen);
    }
  }

  void listJson() {
    ArrayNode all = JsonMapper.builder().build().createArrayNode();
    List<Account> accounts = people.household().empty() ? List.of() : people.household().all();
    for (Account account : accounts) {
      all.addObject()
          .put("id", account.id())
          .put("login", account.login())
          .put("role", account.role().name())
          .put("hasPassword", account.standing().hasPassword())
          .put("disabled", account.standing().disabled())
          .put("createdAt", account.createdAt().toString())
          .put("seenAt", account.seenAt() == null ? null : account.seenAt().toString());
    }
    out.println(all);
  }

  private static String state(Account account) {
    Account.Standing standing = account.standing();
    if (standing.disabled()) {
      return standing.leaving() ? "leaving" : "disabled";
    }
    return standing.hasPassword() ? "active" : "invited";
  }

  private void tell(Invitation invitation) {
    out.println(
        "Give "
            + invitation.account().login()
            + " this link; it is told once, and lets them choose a password until "
            + invitation.expiresAt()
            + ":");
    out.println(address.resolve("/welcome#key=" + invitation.secret().text()));
  }

  /** A viewer looks at the library of the house. */
  private @Nullable Account looksAt(Role role) {
    return role == Role.VIEWER
        ? people.household().find(people.household().house()).orElse(null)
        : null;
  }

  private Account required(String login) {
    return people
        .household()
        .find(login)
        .orElseThrow(() -> new UsageException("There is no account " + login + "." + near(login)));
  }

  private String near(String login) {
    List<String> logins = people.household().all().stream().map(Account::login).toList();
    return NearestName.of(login, logins).map(name -> " Did you mean " + name + "?").orElse("");
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
