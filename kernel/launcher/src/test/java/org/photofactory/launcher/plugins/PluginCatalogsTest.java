package org.photofactory.launcher.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.launcher.plugins.TwoCatalogs.FAMILY;
import static org.photofactory.launcher.plugins.TwoCatalogs.FOLDER;
import static org.photofactory.launcher.plugins.TwoCatalogs.OFFERS;
import static org.photofactory.launcher.plugins.TypedPlugin.data;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.cli.ExitCode;

/** What {@code plugin catalog} asks of the appliance, and what it tells. */
class PluginCatalogsTest {

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
  void catalogs_are_told_with_their_keys_and_what_is_wrong_with_them() throws Exception {
    appliance.answering(200, data("[" + FAMILY + "," + FOLDER + "]"));
    assertThat(run("plugin", "catalog", "list")).isEqualTo(ExitCode.OK);
    assertThat(console.out().lines())
        .contains(
            "3    Family plugins                      2  https://family.example/",
            "     Key ab12 cd34",
            "4    House                               1  the folder catalog of the data folder",
            "     Another key. Ask.",
            "     The other key is 99ee",
            "     If its keeper tells the same: photofactory plugin catalog accept 4 --fingerprint"
                + " \"99ee\"");
  }

  @Test
  void catalogs_and_offers_are_told_to_programs_as_the_api_gives_them() throws Exception {
    appliance.answering(200, data("[" + FAMILY + "]")).answering(200, OFFERS);
    assertThat(run("plugin", "catalog", "list", "--json")).isEqualTo(ExitCode.OK);
    assertThat(run("plugin", "search", "moons", "--json")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .contains("\"sequence\" : 7", "\"id\" : \"moon\"")
        .doesNotContain("\"id\" : \"hello\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://family.example/ | WEB    |
          https://family.example/ | WEB    | ab12 cd34
          more                    | FOLDER |
          """)
  void a_catalog_is_added_and_its_key_told_to_be_compared_unless_it_was(
      String address, String kind, String fingerprint) throws Exception {
    appliance.answering(201, data(FAMILY));
    int code =
        fingerprint == null
            ? run("plugin", "catalog", "add", address)
            : run("plugin", "catalog", "add", address, "--fingerprint", fingerprint);
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(appliance.requests())
        .containsExactly(
            "POST /api/v1/plugin-catalogs {\"kind\":\"%s\",\"address\":\"%s\",\"fingerprint\":%s}"
                .formatted(kind, address, fingerprint == null ? null : "\"" + fingerprint + "\""));
    assertThat(console.out())
        .contains("Family plugins was added: 2 plugins", "Its key is ab12 cd34");
    assertThat(console.out().contains("catalog remove 3")).isEqualTo(fingerprint == null);
  }

  @ParameterizedTest
  @CsvSource({"3", "family plugins", "https://family.example/"})
  void a_catalog_is_removed_by_number_name_or_address(String typed) throws Exception {
    appliance.answering(200, data("[" + FAMILY + "," + FOLDER + "]")).answering(204, "");
    assertThat(run("plugin", "catalog", "remove", typed)).isEqualTo(ExitCode.OK);
    assertThat(appliance.requests()).endsWith("DELETE /api/v1/plugin-catalogs/3");
    assertThat(console.out()).contains("Family plugins was removed");
  }

  @Test
  void a_catalog_that_is_not_there_is_said_with_those_that_are() throws Exception {
    appliance.answering(200, data("[" + FAMILY + "]")).answering(200, data("[]"));
    assertThat(run("plugin", "catalog", "remove", "x")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(run("plugin", "catalog", "refresh", "x")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err())
        .contains("There is no catalog 'x'. There are: Family plugins (3)")
        .contains("Add one: photofactory plugin catalog add ADDRESS");
  }

  @Test
  void a_name_that_two_catalogs_have_is_asked_for_by_number() throws Exception {
    String other = FAMILY.replace("\"id\": 3", "\"id\": 5");
    appliance.answering(200, data("[" + FAMILY + "," + other + "]"));
    assertThat(run("plugin", "catalog", "remove", "Family plugins")).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains("Family plugins (3), Family plugins (5)");
  }

  @Test
  void another_key_is_accepted_when_it_is_named() throws Exception {
    appliance
        .answering(200, data("[" + FAMILY + "," + FOLDER + "]"))
        .answering(200, data(FOLDER.replace("00ff", "99ee")));
    assertThat(run("plugin", "catalog", "accept", "House", "--fingerprint", "99ee"))
        .isEqualTo(ExitCode.OK);
    assertThat(appliance.requests())
        .endsWith("POST /api/v1/plugin-catalogs/4/key {\"fingerprint\":\"99ee\"}");
    assertThat(console.out())
        .contains("House is signed by the key 99ee from now on: number 1 of its list, 1 plugin.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          House | House is signed by the key 99ee now. Ask its keeper; if they tell the same
          3     | No other key has signed Family plugins; there is nothing to accept.
          """)
  void no_key_is_accepted_that_nobody_has_named(String typed, String sentence) throws Exception {
    appliance.answering(200, data("[" + FAMILY + "," + FOLDER + "]"));
    assertThat(run("plugin", "catalog", "accept", typed)).isEqualTo(ExitCode.NOT_DONE);
    assertThat(console.err()).contains(sentence);
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void a_catalog_that_cannot_be_renewed_is_a_complaint() throws Exception {
    appliance
        .answering(200, data("[" + FAMILY + "," + FOLDER + "]"))
        .answering(200, data("[" + FAMILY + "," + FOLDER + "]"))
        .answering(200, data(FAMILY));
    assertThat(run("plugin", "catalog", "refresh")).isEqualTo(ExitCode.COMPLAINTS);
    assertThat(console.out())
        .contains("Family plugins: number 7 of its list, 2 plugins", "Another key. Ask.");
    assertThat(run("plugin", "catalog", "refresh", "3")).isEqualTo(ExitCode.OK);
    assertThat(appliance.requests())
        .containsExactly(
            "POST /api/v1/plugin-catalogs/refresh",
            "GET /api/v1/plugin-catalogs",
            "POST /api/v1/plugin-catalogs/3/refresh");
  }

  private int run(String... typed) throws InterruptedException {
    return new TypedPlugin(console, appliance).run(typed);
  }
}
