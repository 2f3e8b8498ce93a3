package org.photofactory.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ClientFactory;

class DoCommandTest {

  private final Console console = new Console();
  private PretendAppliance appliance;

  @BeforeEach
  void open() throws IOException {
    appliance = new PretendAppliance();
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void alone_it_lists_what_plugins_can_do() throws IOException {
    appliance.answering(
        200,
        """
        {"data":[{"plugin":"notify","verb":"test","operands":"[RECEIVER]","summary":"Send a test"}]}
        """);
    assertThat(run()).isZero();
    assertThat(console.out()).contains("notify test [RECEIVER]", "Send a test");
  }

  @Test
  void it_prints_what_the_verb_says_and_ends_as_that_does() throws IOException {
    appliance.answering(
        200,
        """
        {"line":"mail anna@example.org: sent.","exit":null}
        {"line":null,"exit":null}
        {"line":"webhook: not now.","exit":null}
        {"line":null,"exit":1}
        """);
    assertThat(run("notify", "test", "anna@example.org")).isOne();
    assertThat(console.out().lines())
        .containsExactly("mail anna@example.org: sent.", "webhook: not now.");
    assertThat(appliance.requests())
        .containsExactly("POST /api/v1/verbs/notify/test {\"words\":[\"anna@example.org\"]}");
  }

  @Test
  void what_there_is_not_is_refused() {
    appliance.answering(
        404, "{\"error\":{\"code\":\"VERB_NOT_FOUND\",\"message\":\"There is none.\"}}");
    assertThatThrownBy(() -> run("notify", "dance"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("There is none.");
    assertThatThrownBy(() -> run("notify")).isInstanceOf(UsageException.class);
  }

  @Test
  void an_answer_without_an_end_is_no_success() {
    appliance.answering(200, "{\"line\":\"one\",\"exit\":null}\n");
    assertThatThrownBy(() -> run("notify", "test")).hasMessageContaining("broke off");
  }

  @Test
  void when_nobody_reads_any_more_the_line_is_given_up() {
    appliance.answering(
        200, "{\"line\":\"one\",\"exit\":null}\n{\"line\":\"two\",\"exit\":null}\n");
    console.closeOut();
    assertThatThrownBy(() -> run("notify", "test")).hasMessageContaining("nobody reads");
  }

  private int run(String... typed) throws IOException {
    DoCommand command = new DoCommand(console.terminal(), new ClientFactory(Map.of(), _ -> null));
    List<String> words = new ArrayList<>(List.of(typed));
    words.addAll(List.of("--url", appliance.address().toString()));
    return command.run(Words.parse(words, List.of(Option.URL)));
  }
}
