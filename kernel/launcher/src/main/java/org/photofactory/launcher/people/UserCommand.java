package org.photofactory.launcher.people;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.photofactory.kernel.accounts.AccountRefusedException;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.kernel.database.BriefDatabase;
import org.photofactory.kernel.database.DataFolderException;
import org.photofactory.kernel.database.DatabaseSettings;
import org.photofactory.kernel.database.ServerFailedException;
import org.photofactory.kernel.database.migration.MigrationRefusedException;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;

/**
 * {@code user}: who may come in. It works on the ledger itself, so that it helps whether the
 * appliance runs or not, and also when nobody can log in any more.
 */
public final class UserCommand implements Command {

  private static final Option ADMIN = Option.flag("--admin", "add: as --role admin");
  private static final Option ROLE =
      new Option("--role", "ROLE", "add: admin, member or viewer; default: member");
  private static final Option PASSWORD =
      Option.flag("--password", "add, reset-password: ask for it; else a link is printed");
  private static final Option PIPED =
      Option.flag("--password-stdin", "the same, from the first line of the standard input");
  private static final Option JSON = Option.flag("--json", "list: for programs");

  /** What may be asked for, and how many words follow it. */
  private static final Map<String, Integer> ACTIONS =
      Map.of("add", 1, "list", 0, "reset-password", 1, "disable", 1, "enable", 1, "role", 2);

  private final Terminal terminal;
  private final Function<Words, Place> place;
  private final NewPassword passwords;

  /**
   * Where the accounts are.
   *
   * @param data the data folder
   * @param database its database
   * @param address the site, for links
   */
  public record Place(Path data, DatabaseSettings database, URI address) {}

  public UserCommand(Terminal terminal, Function<Words, Place> place, NewPassword passwords) {
    this.terminal = terminal;
    this.place = place;
    this.passwords = passwords;
  }

  @Override
  public String name() {
    return "user";
  }

  @Override
  public String operands() {
    return "ACTION [LOGIN]";
  }

  @Override
  public String summary() {
    return "add, list, reset-password, disable, enable, role (LOGIN ROLE): who may come in";
  }

  @Override
  public List<Option> options() {
    return List.of(ADMIN, ROLE, PASSWORD, PIPED, JSON, Option.CONFIG);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    demandAction(words.operands());
    Role role = role(words);
    Optional<String> password = password(words);
    Place here = place.apply(words);
    // What the database tells of itself is not what was asked for.
    Logger.getLogger("").setLevel(Level.WARNING);
    try (BriefDatabase database = BriefDatabase.open(here.data(), here.database())) {
      People people = People.of(database, Clock.systemUTC());
      act(words, role, password, new UserDeeds(people, terminal.out(), here.address()));
      return ExitCode.OK;
    } catch (AccountRefusedException refused) {
      throw new UsageException(refused.getMessage());
    } catch (ServerFailedException failed) {
      return notDone(failed.getMessage() + " " + failed.hint());
    } catch (MigrationRefusedException refused) {
      return notDone(refused.getMessage() + " " + refused.hint());
    } catch (DataFolderException unusable) {
      return notDone(unusable.getMessage() + " " + unusable.hint());
    }
  }

  private static void act(Words words, Role role, Optional<String> password, UserDeeds deeds) {
    String login = words.operands().size() > 1 ? words.operands().get(1) : "";
    switch (words.operands().getFirst()) {
      case "add" -> deeds.add(login, role, password);
      case "reset-password" -> deeds.resetPassword(login, password);
      case "disable" -> deeds.setDisabled(login, true);
      case "enable" -> deeds.setDisabled(login, false);
      case "role" -> deeds.setRole(login, role);
      default -> list(words, deeds);
    }
  }

  private static void list(Words words, UserDeeds deeds) {
    if (words.has(JSON)) {
      deeds.listJson();
    } else {
      deeds.list();
    }
  }

  private static void demandAction(List<String> operands) {
    String action = operands.isEmpty() ? "" : operands.getFirst();
    Integer more = ACTIONS.get(action);
    if (more == null) {
      String near =
          NearestName.of(action, List.copyOf(ACTIONS.keySet()))
              .map(name -> " Did you mean '" + name + "'?")
              .orElse("");
      throw new UsageException(
          "Type: photofactory user add|list|reset-password|disable|enable|role." + near);
    }
    if (operands.size() != more + 1) {
      String usage = List.of("", " LOGIN", " LOGIN ROLE").get(more);
      throw new UsageException("Type: photofactory user " + action + usage);
    }
  }

  private static Role role(Words words) {
    if (words.operands().getFirst().equals("role")) {
      return role(words.operands().get(2));
    }
    if (words.has(ADMIN) && words.has(ROLE)) {
      throw new UsageException("Give --admin or --role, not both.");
    }
    return words.has(ADMIN) ? Role.ADMIN : role(words.value(ROLE).orElse("member"));
  }

  private static Role role(String typed) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(typed.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("A role is admin, member or viewer, not " + typed + "."));
  }

  private Optional<String> password(Words words) throws IOException {
    if (words.has(PIPED)) {
      return Optional.of(passwords.piped());
    }
    return words.has(PASSWORD) ? Optional.of(passwords.typed()) : Optional.empty();
  }

  private int notDone(String why) {
    terminal.err().println(why);
    return ExitCode.NOT_DONE;
  }
}
