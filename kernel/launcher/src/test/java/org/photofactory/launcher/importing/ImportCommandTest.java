package org.photofactory.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.client.LocalSite;

class ImportCommandTest {

  private static final String READY = "{\"data\":{\"state\":\"READY\"}}";

  @TempDir Path folder;
  private final Console console = new Console();

  @Test
  void a_folder_is_sent_and_summed_up() throws Exception {
    Files.writeString(folder.resolve("a.jpg"), "a");
    assertThat(importing(folder, "{\"data\":{}}")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Found 1 files", "1 files: 1 accepted");
  }

  @Test
  void an_empty_folder_is_no_failure() throws Exception {
    assertThat(importing(folder, "")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Found 0 files");
  }

  @Test
  void a_folder_that_cannot_be_looked_into_shows_in_the_exit_code() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assertThat(locked.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(locked)).as("root looks into everything").isFalse();
    assertThat(importing(folder, "")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.err()).contains("Cannot look into " + locked);
  }

  @Test
  void a_folder_that_is_not_there_is_told() throws Exception {
    assertThat(importing(folder.resolve("nowhere"), "")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("There is no folder or file");
  }

  @Test
  void only_the_console_of_this_machine_can_name_an_owner() throws Exception {
    Files.writeString(folder.resolve("a.jpg"), "a");
    try (var appliance = new PretendAppliance()) {
      String url = appliance.address().toString();
      assertThat(typed(Map.of(), "--url", url, "--owner", "berta")).isEqualTo(ExitCode.NOT_DONE);
      assertThat(console.err()).contains("leave out --url and PHOTOFACTORY_TOKEN");
      assertThat(typed(Map.of("PHOTOFACTORY_TOKEN", "secret"), "--owner", "berta"))
          .isEqualTo(ExitCode.NOT_DONE);
      assertThat(appliance.requests()).isEmpty();
    }
  }

  private int typed(Map<String, String> environment, String... options) throws Exception {
    ClientFactory clients =
        new ClientFactory(
            environment,
            _ -> {
              throw new AssertionError("this machine's appliance was looked for");
            });
    List<String> words = new ArrayList<>(List.of("import", folder.toString()));
    words.addAll(List.of(options));
    return new Commands(
            console.terminal(), "1", List.of(new ImportCommand(console.terminal(), clients)))
        .run(words);
  }

  private int importing(Path what, String answer) throws Exception {
    try (var appliance = new PretendAppliance()) {
      appliance.answering(200, READY).answering(201, answer);
      ClientFactory clients =
          new ClientFactory(
              Map.of(), _ -> new LocalSite(appliance.address(), folder.resolve("token")));
      ImportCommand command = new ImportCommand(console.terminal(), clients);
      return new Commands(console.terminal(), "1", List.of(command))
          .run(List.of("import", what.toString()));
    }
  }
}
