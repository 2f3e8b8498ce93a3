package org.photofactory.launcher.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.ExitCode;

/** Words that make no command: they are answered before anything is opened. */
class UserCommandTest {

  private final Console console = new Console();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user                              | Type: photofactory user add
          user lst                          | Did you mean 'list'?
          user add                          | Type: photofactory user add LOGIN
          user add anna berta               | Type: photofactory user add LOGIN
          user list anna                    | Type: photofactory user list
          user role anna                    | Type: photofactory user role LOGIN ROLE
          user role anna king               | A role is admin, member or viewer, not king.
          user add anna --role king         | A role is admin, member or viewer, not king.
          user add anna --role viewer --admin | Give --admin or --role, not both.
          user add anna --password          | pipe it in, and add --password-stdin
          user add anna --password-stdin    | --password-stdin found no password
          user add anna --pasword           | Did you mean --password?
          """)
  void words_that_make_no_command_are_told_what_to_type(String typed, String sentence)
      throws Exception {
    assertThat(run(typed)).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains(sentence);
    assertThat(console.out()).isEmpty();
  }

  private int run(String typed) throws InterruptedException {
    NewPassword nobody = new NewPassword(InputStream.nullInputStream(), () -> null);
    UserCommand command =
        new UserCommand(
            console.terminal(),
            _ -> {
              throw new AssertionError("the accounts were looked for");
            },
            nobody);
    return new Commands(console.terminal(), "1", List.of(command)).run(List.of(typed.split(" ")));
  }
}
