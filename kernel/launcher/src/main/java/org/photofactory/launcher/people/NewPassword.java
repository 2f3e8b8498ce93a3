package org.photofactory.launcher.people;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.launcher.cli.UsageException;

/**
 * Where a new password comes from; never from the command line, which others can read.
 *
 * @param input what is piped in
 * @param keyboard where a person types; gives null when nobody can
 */
public record NewPassword(InputStream input, Supplier<@Nullable Keyboard> keyboard) {

  /** Somebody who types. */
  @FunctionalInterface
  interface Keyboard {
    /** What was typed, without echo; null when the input has ended. */
    char @Nullable [] ask(String prompt);
  }

  /** The process's own. */
  public static NewPassword ofProcess() {
    return new NewPassword(System.in, () -> keyboard(System.console()));
  }

  private static @Nullable Keyboard keyboard(@Nullable Console console) {
    return console == null || !console.isTerminal() ? null : console::readPassword;
  }

  /** The first line of what is piped in. */
  String piped() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
    if (line == null || line.isEmpty()) {
      throw new UsageException("--password-stdin found no password on the standard input.");
    }
    return line;
  }

  /** What a person types, twice. */
  String typed() {
    Keyboard here = keyboard.get();
    if (here == null) {
      throw new UsageException(
          "Nobody can type a password here; pipe it in, and add --password-stdin.");
    }
    String first = read(here, "New password: ");
    if (!first.equals(read(here, "Once more: "))) {
      throw new UsageException("The two passwords differ; nothing was changed.");
    }
    return first;
  }

  private static String read(Keyboard keyboard, String prompt) {
    char[] typed = keyboard.ask(prompt);
    if (typed == null) {
      throw new UsageException("No password was typed; nothing was changed.");
    }
    return new String(typed);
  }
}
