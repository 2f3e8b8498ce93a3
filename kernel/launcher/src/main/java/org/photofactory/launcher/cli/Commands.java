package org.photofactory.launcher.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.photofactory.kernel.config.ConfigurationException;
import org.photofactory.kernel.config.NearestName;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceAwayException;

/**
 * All commands: finds the one that was typed, runs it, and turns what went wrong into a sentence.
 */
public final class Commands {

  private static final Set<String> HELP = Set.of("help", "--help", "-h");
  private static final Set<String> VERSION = Set.of("version", "--version", "-V");

  private static final String CUT_OFF = "What should be printed could not be written to its end.";

  private final Terminal terminal;
  private final String version;
  private final List<Command> commands;

  /**
   * @param version of this program
   * @param commands in the order of the help; the first is the one that runs when nothing is typed
   */
  public Commands(Terminal terminal, String version, List<Command> commands) {
    this.terminal = terminal;
    this.version = version;
    this.commands = List.copyOf(commands);
  }

  /** Runs what was typed and returns its {@link ExitCode}. */
  public int run(List<String> typed) throws InterruptedException {
    String word = typed.isEmpty() ? commands.getFirst().name() : typed.getFirst();
    List<String> rest = typed.isEmpty() ? typed : typed.subList(1, typed.size());
    if (HELP.contains(word) || rest.contains("--help") || rest.contains("-h")) {
      terminal.out().print(new Help(commands).text());
      return ExitCode.OK;
    }
    if (VERSION.contains(word)) {
      terminal.out().println("Photo Factory " + version);
      return ExitCode.OK;
    }
    return runGuarded(word, rest);
  }

  private int runGuarded(String word, List<String> rest) throws InterruptedException {
    try {
      Command command = find(word);
      int code = command.run(Words.parse(rest, command.options()));
      return terminal.out().checkError() ? refuse(CUT_OFF) : code;
    } catch (UsageException | ConfigurationException wrong) {
      return refuse(String.valueOf(wrong.getMessage()));
    } catch (ApplianceAwayException away) {
      return refuse(away.getMessage() + " Start it with ./photofactory");
    } catch (ApiException answer) {
      return refuse((answer.getMessage() + " " + answer.hint()).strip());
    } catch (IOException failure) {
      return refuse("It broke off: " + failure.getMessage());
    }
  }

  private Command find(String word) {
    return commands.stream()
        .filter(command -> command.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new UsageException(unknown(word)));
  }

  private String unknown(String word) {
    String nearest =
        NearestName.of(word, commands.stream().map(Command::name).toList())
            .map(name -> " Did you mean '" + name + "'?")
            .orElse("");
    return "There is no command '" + word + "'." + nearest + " See ./photofactory --help";
  }

  private int refuse(String sentence) {
    terminal.err().println(Printable.lines(sentence));
    return ExitCode.NOT_DONE;
  }
}
