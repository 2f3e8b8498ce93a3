package org.photofactory.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.report.AssetsCommand;
import org.photofactory.launcher.report.StatusCommand;

class CommandsTest {

  private final Console console = new Console();

  @Test
  void a_mistyped_command_is_answered_with_the_nearest_one() throws Exception {
    assertThat(run("statsu")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).startsWith("There is no command 'statsu'. Did you mean 'status'?");
  }

  @Test
  void a_word_like_no_command_is_answered_without_a_guess() throws Exception {
    assertThat(run("xylophone")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).doesNotContain("Did you mean");
  }

  @Test
  void the_help_names_every_command_and_option() throws Exception {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("status", "assets", "--json", "--url ADDRESS");
  }

  @Test
  void the_version_is_printed() throws Exception {
    assertThat(run("--version")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).isEqualTo("Photo Factory 1.2.3\n");
  }

  @Test
  void without_an_appliance_the_sentence_says_how_to_start_one() throws Exception {
    URI nobody = URI.create("http://localhost:" + freePort());
    assertThat(run("status", "--url", nobody.toString())).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err())
        .isEqualTo("No appliance answers on " + nobody + ". Start it with ./photofactory\n");
  }

  @Test
  void an_error_of_the_appliance_is_told_with_its_hint() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(
          503, "{\"error\":{\"code\":\"DATABASE_AWAY\",\"message\":\"Away.\",\"hint\":\"Wait.\"}}");
      assertThat(run("assets", "--json", "--url=" + appliance.address()))
          .isEqualTo(ExitCode.NOT_DONE);
    }
    assertThat(console.err()).isEqualTo("Away. Wait.\n");
  }

  @Test
  void an_error_of_the_appliance_draws_over_no_other_line() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(
          409,
          "{\"error\":{\"code\":\"X\",\"message\":\"One\\n"
              + "\\u009B2Jtwo.\",\"hint\":\"\\u202Egpj\"}}");
      run("assets", "--json", "--url=" + appliance.address());
    }
    assertThat(console.err()).isEqualTo("One\n?2Jtwo. ?gpj\n");
  }

  @Test
  void the_status_as_json_is_the_data_of_the_answer() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(200, "{\"data\":{\"assets\":3}}");
      assertThat(run("status", "--json", "--url=" + appliance.address())).isEqualTo(ExitCode.OK);
    }
    assertThat(console.out()).isEqualTo("{\n  \"assets\" : 3\n}\n");
  }

  @Test
  void assets_pass_through_line_by_line() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(200, "{\"a\":1}\n{\"a\":2}\n");
      assertThat(run("assets", "--json", "--url=" + appliance.address())).isEqualTo(ExitCode.OK);
    }
    assertThat(console.out()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
  }

  @Test
  void what_cannot_be_written_to_its_end_is_not_done() throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(200, "{\"a\":1}\n");
      console.closeOut();
      assertThat(run("assets", "--json", "--url=" + appliance.address()))
          .isEqualTo(ExitCode.NOT_DONE);
    }
    assertThat(console.err()).contains("could not be written to its end");
  }

  @Test
  void an_address_that_is_none_is_refused() throws Exception {
    assertThat(run("status", "--url", "here")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("--url wants an address");
  }

  private int run(String... typed) throws InterruptedException {
    ClientFactory clients =
        new ClientFactory(
            Map.of(),
            _ -> {
              throw new AssertionError("the local address is not to be asked for");
            });
    Terminal terminal = console.terminal();
    List<Command> commands =
        List.of(new StatusCommand(terminal, clients), new AssetsCommand(terminal, clients));
    return new Commands(terminal, "1.2.3", commands).run(List.of(typed));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
