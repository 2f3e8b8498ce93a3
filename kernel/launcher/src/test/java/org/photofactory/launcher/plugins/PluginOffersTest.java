package org.photofactory.launcher.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.launcher.plugins.TwoCatalogs.FAMILY;
import static org.photofactory.launcher.plugins.TwoCatalogs.FAMILY_OFFERS;
import static org.photofactory.launcher.plugins.TwoCatalogs.FOLDER;
import static org.photofactory.launcher.plugins.TwoCatalogs.OFFERS;
import static org.photofactory.launcher.plugins.TypedPlugin.data;
import static org.photofactory.launcher.plugins.TypedPlugin.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.ExitCode;

/** What is asked of the appliance about plugins that catalogs have, and what is told of them. */
class PluginOffersTest {

  private static final String SEEN =
      data(
          """
          {"id": "i1", "state": "SEEN", "report":
           {"id": "hello", "version": "2.0.0", "sha256": "abc", "change": "UPDATE", "from": "1.0.0",
            "objections": %s,
            "trust": {"signature": {"catalog": "Family plugins", "fingerprint": "ab12 cd34"},
                      "rating": 5}}}
          """);

  private static final String COMING = data("{\"id\": \"i1\", \"state\": \"COMING\"}");

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

  @Test
  void a_search_tells_what_is_here_what_is_newer_and_what_does_not_fit() throws Exception {
    appliance.answering(200, OFFERS).answering(200, OFFERS);
    assertThat(run("plugin", "search")).isEqualTo(ExitCode.OK);
    assertThat(console.out().lines())
        .containsSequence(
            "hello                    2.0.0            1.0.0            Family plugins          "
                + " Hello",
            "    An update is available.",
            "    3.0.0 does not fit: It runs on arm64.")
        .containsSequence(
            "moon                     1.0.0            -                Family plugins          "
                + " Moon",
            "    1.0.0 does not fit: It needs more.");
    assertThat(run("plugin", "search", "sun")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("Nothing like that is offered");
  }

  @Test
  void the_list_marks_what_there_is_newer_and_is_told_without_that_too() throws Exception {
    String plugins = data("[" + plugin("1.0.0", "ACTIVE", null) + "]");
    appliance.answering(200, plugins).answering(200, FAMILY_OFFERS);
    assertThat(run("plugin", "list")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .contains("Update available: 2.0.0 from Family plugins", "photofactory plugin install ID");
    appliance.answering(200, plugins).answering(503, error("It is away."));
    assertThat(run("plugin", "list")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .endsWith("Whether there are updates is not known. It is away." + System.lineSeparator());
  }

  @Test
  void an_offer_is_told_as_a_check_does_then_brought_and_waited_for() throws Exception {
    appliance
        .answering(200, FAMILY_OFFERS)
        .answering(202, COMING)
        .answering(200, COMING)
        .answering(200, SEEN.formatted("[]"))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(202, data("{\"id\":\"d1\",\"state\":\"WAITING\"}"))
        .answering(
            200,
            data("[{\"id\":\"d0\",\"state\":\"FAILED\"},{\"id\":\"d1\",\"state\":\"COMING\"}]"))
        .answering(200, data("[{\"id\":\"d1\",\"state\":\"INSTALLED\"}]"))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(200, data(plugin("2.0.0", "ACTIVE", null)));
    assertThat(run("plugin", "install", "hello")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .containsSubsequence(
            "It is newer than 1.0.0",
            "Signed by the catalog Family plugins, key ab12 cd34",
            "It may be installed.",
            "hello 2.0.0 is active.");
    assertThat(appliance.requests())
        .contains(
            "POST /api/v1/plugin-offers/3/hello/2.0.0/inspection",
            "GET /api/v1/plugin-offers/inspections/i1",
            "POST /api/v1/plugin-offers/3/hello/2.0.0?sha256=abc&older=false");
  }

  @Test
  void an_inspection_that_is_not_waited_for_any_more_is_broken_off() throws Exception {
    appliance
        .answering(200, FAMILY_OFFERS)
        .answering(202, COMING)
        .answering(503, error("The database is away."))
        .answering(204, "");
    assertThat(run("plugin", "install", "hello")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("The database is away.");
    assertThat(appliance.requests())
        .endsWith(
            "GET /api/v1/plugin-offers/inspections/i1",
            "DELETE /api/v1/plugin-offers/inspections/i1");
  }

  @Test
  void an_offer_that_will_not_be_installed_is_not_asked_for() throws Exception {
    appliance.answering(200, FAMILY_OFFERS).answering(200, SEEN.formatted("[\"It is broken.\"]"));
    assertThat(run("plugin", "install", "hello@2.0.0")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out()).contains("It will not be installed:", "- It is broken.");
    assertThat(appliance.requests()).hasSize(2);
  }

  @Test
  void an_offer_that_cannot_be_looked_at_is_told_with_its_hint() throws Exception {
    appliance
        .answering(200, FAMILY_OFFERS)
        .answering(
            202,
            data(
                "{\"id\":\"i1\",\"state\":\"FAILED\",\"trouble\":{\"code\":\"CATALOG_UNREACHABLE\","
                    + "\"message\":\"It is away.\",\"hint\":\"Try later.\"}}"));
    assertThat(run("plugin", "install", "hello")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("It is away. Try later.");
    assertThat(appliance.requests()).hasSize(2);
  }

  @Test
  void a_jar_that_does_not_come_is_told_with_its_hint() throws Exception {
    appliance
        .answering(200, FAMILY_OFFERS)
        .answering(200, SEEN.formatted("[]"))
        .answering(200, data(plugin("1.0.0", "ACTIVE", null)))
        .answering(
            202,
            data(
                "{\"id\":\"d1\",\"state\":\"FAILED\",\"trouble\":{\"code\":\"JAR_WRONG\","
                    + "\"message\":\"Another jar came.\",\"hint\":\"Tell its keeper.\"}}"));
    assertThat(run("plugin", "install", "hello")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("Another jar came. Tell its keeper.");
  }

  @Test
  void what_several_catalogs_have_is_asked_for_and_taken_from_the_one_named() throws Exception {
    appliance.answering(200, OFFERS);
    assertThat(run("plugin", "install", "hello")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err())
        .contains("Several catalogs have hello: Family plugins (3), House (4). Say which");
    appliance
        .answering(200, data("[" + FAMILY + "," + FOLDER + "]"))
        .answering(200, OFFERS)
        .answering(200, SEEN.formatted("[\"Enough.\"]"));
    assertThat(run("plugin", "install", "hello", "--catalog", "House"))
        .isEqualTo(ExitCode.COMPLAINTS);
    assertThat(appliance.requests())
        .endsWith("POST /api/v1/plugin-offers/4/hello/1.5.0/inspection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          helo        | helo is not offered. Did you mean hello?
          hello@9.0.0 | hello 9.0.0 is not offered; there are: 3.0.0, 2.0.0, 1.5.0
          hello@3.0.0 | hello 3.0.0 does not fit: It runs on arm64.
          moon        | moon does not fit: It needs more.
          """)
  void what_cannot_be_had_is_said_with_what_can(String typed, String sentence) throws Exception {
    appliance.answering(200, OFFERS);
    assertThat(run("plugin", "install", typed)).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains(sentence);
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void a_file_comes_from_no_catalog() throws Exception {
    String jar = Files.writeString(folder.resolve("new.jar"), "jar").toString();
    assertThat(run("plugin", "install", jar, "--catalog", "House")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("leave --catalog out");
    assertThat(appliance.requests()).isEmpty();
  }

  private int run(String... typed) throws InterruptedException {
    return new TypedPlugin(console, appliance).run(typed);
  }

  private static String error(String message) {
    return "{\"data\":null,\"error\":{\"code\":\"X\",\"message\":\"" + message + "\"}}";
  }
}
