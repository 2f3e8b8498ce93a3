package org.photofactory.launcher.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.launcher.plugins.TypedPlugin.data;
import static org.photofactory.launcher.plugins.TypedPlugin.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.client.LocalSite;

/** What {@code plugin} asks of the appliance, and what it tells. */
class PluginCommandTest {

  private static final String TRUSTED =
      """
      {"id": "hello", "version": "2.0.0", "sha256": "abc", "change": "NEW", "objections": [],
       "panels": [{"slot": "DRAWER", "title": "Sepia"}],
       "trust": {
         "signature": {"catalog": "Family plugins", "address": "x", "fingerprint": "ab12"},
         "permissions": [
           {"kind": "PROGRAMS", "what": ["ffmpeg", "nice"], "enforced": true,
            "sentence": "It runs these programs:"},
           {"kind": "FILES", "what": [], "enforced": false, "sentence": "It touches no other files."}],
         "rating": 3,
         "reasons": ["It speaks to other computers."],
         "warnings": [
           {"kind": "EXIT", "sentence": "It can end the factory.", "where": ["com.example.Bad"]}]}}
      """;

  @TempDir Path folder;
  private final Console console = new Console();
  private PretendAppliance appliance;

  @BeforeEach
  void start() throws IOException {
    appliance = new PretendAppliance();
  }

  @AfterEach
  void stop() {
    appliance.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plugin                              | Type: photofactory plugin list|show|check|search|install|catalog
          plugin lst                          | Did you mean 'list'?
          plugin list hello                   | Type: photofactory plugin list
          plugin enable                       | Type: photofactory plugin enable ID
          plugin check nowhere.jar            | There is no file nowhere.jar.
          plugin search two words             | Type: photofactory plugin search [WORD]
          plugin catalog                      | Type: photofactory plugin catalog list|add|accept|remove|refresh
          plugin catalog ad x                 | Did you mean 'add'?
          plugin catalog add                  | Type: photofactory plugin catalog add ADDRESS
          plugin catalog list --fingerprint x | 'plugin catalog list' has no option --fingerprint.
          plugin enable hello --older         | 'plugin enable' has no option --older.
          plugin forget hello                 | plugin forget hello --yes-forget hello
          plugin forget hello --yes-forget hi | plugin forget hello --yes-forget hello
          """)
  void words_that_make_no_deed_are_told_what_to_type(String typed, String sentence)
      throws Exception {
    assertThat(run(typed.split(" "))).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains(sentence);
    assertThat(appliance.requests()).isEmpty();
  }

  @Test
  void a_new_plugin_is_written_without_an_appliance_and_said_how_to_go_on() throws Exception {
    String project = folder.resolve("my-stage").toString();
    assertThat(run("plugin", "new", "my-stage", "--in", project)).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("my-stage/src/main/java/com/example/MyStage.java")).exists();
    assertThat(console.out()).contains("mvn -f " + project, "photofactory plugin dev " + project);
    assertThat(run("plugin", "new", "my-stage", "--in", project)).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("is not empty");
    assertThat(appliance.requests()).isEmpty();
  }

  @Test
  void an_install_installs_what_was_looked_at_and_waits_until_it_runs() throws Exception {
    appliance
        .answering(200, data("{\"id\":\"hello\",\"version\":\"2.0.0\",\"sha256\":\"abc\"}"))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(202, "")
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(200, data(plugin("2.0.0", "DRAINING", "It is being replaced.")))
        .answering(200, data(plugin("2.0.0", "ACTIVE", null)));
    assertThat(run("plugin", "install", jar())).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("hello 2.0.0 is active.");
    assertThat(appliance.requests())
        .contains("POST /api/v1/plugins?sha256=abc&older=false this is the jar");
  }

  @Test
  void a_version_that_is_taken_back_is_a_complaint_that_says_why() throws Exception {
    appliance
        .answering(200, data("{\"id\":\"hello\",\"version\":\"2.0.0\",\"sha256\":\"abc\"}"))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(202, "")
        .answering(200, data(plugin("2.0.0", "DRAINING", "It is being taken back.")))
        .answering(200, data(plugin("1.0.0", "ACTIVE", "hello 2.0.0 was taken back.")));
    assertThat(run("plugin", "install", jar())).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out()).contains("hello 1.0.0 is active. hello 2.0.0 was taken back.");
  }

  @Test
  void what_the_safe_mode_leaves_out_is_not_waited_for() throws Exception {
    appliance
        .answering(200, data("{\"id\":\"hello\",\"version\":\"2.0.0\",\"sha256\":\"abc\"}"))
        .answering(404, "{\"data\":null,\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No.\"}}")
        .answering(202, "")
        .answering(200, data(plugin("2.0.0", "INSTALLED", "It is about to start.")))
        .answering(200, data("{\"on\":false,\"reason\":null}"))
        .answering(200, data(plugin("2.0.0", "INSTALLED", "It is left out.")))
        .answering(200, data("{\"on\":true,\"reason\":\"safe mode\"}"));
    assertThat(run("plugin", "install", jar())).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out()).contains("hello 2.0.0 is installed. It is left out.");
  }

  @Test
  void what_the_appliance_refuses_is_told_with_its_hint() throws Exception {
    appliance
        .answering(200, data("{\"id\":\"hello\",\"version\":\"1.0.0\",\"sha256\":\"abc\"}"))
        .answering(200, data(plugin("2.0.0", "ACTIVE", null)))
        .answering(
            409,
            "{\"data\":null,\"error\":{\"code\":\"PLUGIN_OLDER\",\"message\":\"It is older.\","
                + "\"hint\":\"Say so.\"}}");
    assertThat(run("plugin", "install", jar())).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("It is older. Say so.");
  }

  @Test
  void a_removed_plugin_is_gone_in_the_end() throws Exception {
    appliance
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(202, "")
        .answering(200, data(plugin("1.0.0", "DRAINING", "It is being removed.")))
        .answering(404, "{\"data\":null,\"error\":{\"code\":\"PLUGIN_NOT_FOUND\"}}");
    assertThat(run("plugin", "remove", "hello")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("hello was removed; its data stays.");
  }

  @Test
  void data_is_forgotten_by_the_id_typed_twice() throws Exception {
    appliance
        .answering(202, "")
        .answering(200, data("[{\"id\":\"hello\",\"stages\":[],\"bytes\":0,\"removing\":true}]"))
        .answering(200, data("[]"));
    assertThat(run("plugin", "forget", "hello", "--yes-forget", "hello")).isEqualTo(ExitCode.OK);
    assertThat(appliance.requests().getFirst())
        .isEqualTo("DELETE /api/v1/plugins/hello/data {\"confirm\":\"hello\"}");
  }

  @Test
  void a_jar_is_checked_without_an_appliance_by_what_it_tells_itself() throws Exception {
    String jar = jar();
    appliance.close();
    JarReport report =
        new JarReport(
            "hello",
            "1.0.0",
            null,
            new JarReport.File(15, "abc"),
            new JarReport.Change(JarReport.Kind.NEW, null, List.of()),
            null,
            List.of("It is no plugin."));
    ClientFactory local =
        new ClientFactory(
            Map.of(), _ -> new LocalSite(appliance.address(), folder.resolve("no-token")));
    PluginCommand command =
        PluginCommand.of(console.terminal(), local, _ -> report, TypedPlugin.samples());
    int code =
        new Commands(console.terminal(), "1", List.of(command))
            .run(List.of("plugin", "check", jar));
    assertThat(code).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out()).contains("No appliance runs", "It will not be installed:");
  }

  @Test
  void a_check_tells_how_far_a_jar_has_to_be_trusted() throws Exception {
    appliance.answering(200, data(TRUSTED));
    assertThat(run("plugin", "check", jar())).isEqualTo(ExitCode.OK);
    assertThat(console.out().lines())
        .contains(
            "  Shows \"Sepia\" in the web app, beside a photo",
            "  Signed by the catalog Family plugins, key ab12",
            "  Safety: 3 of 5",
            "    - It speaks to other computers.",
            "  It is held to: It runs these programs: ffmpeg, nice",
            "  It says, unchecked: It touches no other files.",
            "  Beware: It can end the factory. (com.example.Bad)",
            "It may be installed.");
  }

  private int run(String... typed) throws InterruptedException {
    return new TypedPlugin(console, appliance).run(typed);
  }

  private String jar() throws IOException {
    return Files.writeString(folder.resolve("new.jar"), "this is the jar").toString();
  }
}
