package org.photofactory.launcher.cli;

import java.util.List;

/** The help page. */
record Help(List<Command> commands) {

  private static final String HEAD =
      """
      Photo Factory keeps your photos and videos at home.

      Usage: photofactory [COMMAND]

      """;

  private static final String FOOT =
      """
        --version                    Print the version
        --help                       Print this page

      Exit codes: 0 done, 1 done with complaints, 2 not done.
      """;

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Command command : commands) {
      text.append("  %-28s %s%n".formatted(synopsis(command), command.summary()));
      for (Option option : command.options()) {
        text.append("      %-24s %s%n".formatted(option.synopsis(), option.meaning()));
      }
    }
    return text.append(FOOT).toString();
  }

  private static String synopsis(Command command) {
    return (command.name() + " " + command.operands()).strip();
  }
}
