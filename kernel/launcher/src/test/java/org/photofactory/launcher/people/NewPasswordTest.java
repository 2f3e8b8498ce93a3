package org.photofactory.launcher.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.people.NewPassword.Keyboard;

class NewPasswordTest {

  @Test
  void the_first_line_is_the_password_to_the_letter() throws IOException {
    assertThat(piping("  zwölf boxkämpfer \nmore\n").piped()).isEqualTo("  zwölf boxkämpfer ");
    assertThat(piping("without an end").piped()).isEqualTo("without an end");
    assertThat(piping("from windows\r\n").piped()).isEqualTo("from windows");
  }

  @Test
  void an_empty_pipe_is_no_password() {
    assertThatThrownBy(() -> piping("").piped())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no password on the standard input");
    assertThatThrownBy(() -> piping("\nsecond\n").piped()).isInstanceOf(UsageException.class);
  }

  @Test
  void what_is_typed_is_asked_for_twice() {
    assertThat(typing("correct horse", "correct horse").typed()).isEqualTo("correct horse");
    assertThatThrownBy(() -> typing("correct horse", "correct hose").typed())
        .isInstanceOf(UsageException.class)
        .hasMessage("The two passwords differ; nothing was changed.");
  }

  @Test
  void who_ends_the_input_has_changed_nothing() {
    assertThatThrownBy(() -> typing().typed())
        .isInstanceOf(UsageException.class)
        .hasMessage("No password was typed; nothing was changed.");
    assertThatThrownBy(() -> typing("once").typed()).isInstanceOf(UsageException.class);
  }

  @Test
  void where_nobody_can_type_the_pipe_is_named() {
    NewPassword nobody = new NewPassword(InputStream.nullInputStream(), () -> null);
    assertThatThrownBy(nobody::typed)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--password-stdin");
  }

  private static NewPassword piping(String input) {
    return new NewPassword(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), () -> null);
  }

  private static NewPassword typing(String... words) {
    Deque<String> rest = new ArrayDeque<>(List.of(words));
    Keyboard keyboard = _ -> rest.isEmpty() ? null : rest.remove().toCharArray();
    return new NewPassword(InputStream.nullInputStream(), () -> keyboard);
  }
}
