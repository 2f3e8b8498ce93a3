package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.Json;
import org.photofactory.testkit.Samples;

/** The commands as a person types them, against a running appliance. */
@TestMethodOrder(MethodName.class)
class CommandLineIT {

  private static ChildAppliance appliance;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    appliance = ChildAppliance.start("command-line", Map.of()).awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    appliance.close();
  }

  @Test
  void import_tells_what_became_of_every_file_and_keeps_the_originals() throws Exception {
    copy("jpeg/HTC Desire.jpg", "one.jpg");
    copy("jpeg/HTC Desire.jpg", "the same.jpg");
    copy("broken/html-named.jpg", "page.jpg");
    Ended first = appliance.command("import", folder.toString());
    assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
    assertThat(first.out())
        .contains("3 files: 1 accepted, 1 duplicates, 1 quarantined, 0 failed")
        .contains("page.jpg: ");
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void import_of_known_photos_is_fine() throws Exception {
    copy("orientation/Landscape_7.jpg", "seven.jpg");
    assertThat(appliance.command("import", folder.toString()).exitCode()).isZero();
    Ended again = appliance.command("import", folder.toString());
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("0 accepted, 1 duplicates");
  }

  @Test
  void import_for_somebody_goes_into_their_library() throws Exception {
    copy("png/density_plot.png", "hers.png");
    Ended nobody = appliance.command("import", "--owner", "berta", folder.toString());
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("There is no account berta.");

    assertThat(appliance.command("user", "add", "Bärta").exitCode()).isZero();
    Ended near = appliance.command("import", "--owner", "berta", folder.toString());
    assertThat(near.err()).contains("Did you mean Bärta?");
    Ended hers = appliance.command("import", "--owner", "bärta", folder.toString());
    assertThat(hers.exitCode()).as(hers.out() + hers.err()).isZero();
    assertThat(hers.out()).contains("1 files: 1 accepted");

    assertThat(appliance.data("vault").resolve("@Bärta"))
        .isDirectoryRecursivelyContaining(file -> file.getFileName().toString().equals("hers.png"));
    assertThat(appliance.command("assets", "--json").out()).doesNotContain("hers.png");
    assertThat(appliance.api().data("/api/v1/audit").toString())
        .containsOnlyOnce("\"action\":\"WORKED_FOR\"");
  }

  @Test
  void an_imported_photo_without_a_date_keeps_the_time_of_its_file() throws Exception {
    copy("dates/NO_DATE.jpg", "undated.jpg");
    FileTime lastChange = FileTime.from(Instant.parse("2011-05-06T12:00:00Z"));
    Files.setLastModifiedTime(folder.resolve("undated.jpg"), lastChange);
    assertThat(appliance.command("import", folder.toString()).exitCode()).isZero();
    assertThat(appliance.command("assets", "--json").out())
        .contains("\"path\":\"2011/2011-05-06/undated.jpg\"");
  }

  @Test
  void status_is_told_to_people_and_to_programs() throws Exception {
    assertThat(appliance.command("status").out()).contains("Assets", "Pending work", "thumbnail");
    JsonNode status = Json.parse(appliance.command("status", "--json").out());
    assertThat(status.fieldNames())
        .toIterable()
        .contains(
            "assets", "assetsByKind", "duplicates", "quarantined", "pendingWork", "deadLetters");
    assertThat(status.path("stages").findValuesAsText("name")).contains("metadata", "thumbnail");
  }

  @Test
  void assets_come_as_one_line_each() throws Exception {
    copy("jpeg/DSCN0010.jpg", "ten.jpg");
    assertThat(appliance.command("import", folder.toString()).exitCode()).isZero();
    Ended assets = appliance.command("assets", "--json");
    assertThat(assets.exitCode()).isZero();
    List<String> lines = assets.out().lines().toList();
    JsonNode ten =
        lines.stream()
            .map(Json::parse)
            .filter(line -> line.path("name").asText().equals("ten.jpg"))
            .findFirst()
            .orElseThrow();
    assertThat(appliance.data("vault").resolve(ten.path("path").asText()))
        .hasSameBinaryContentAs(Samples.file("jpeg/DSCN0010.jpg"));
    assertThat(ten.path("flags").toString()).contains("ingested");
  }

  @Test
  void doctor_finds_the_appliance_well() throws Exception {
    Ended doctor = appliance.command("doctor");
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("OK    appliance", "database", "vault");
  }

  @Test
  void config_print_tells_where_each_value_was_set() throws Exception {
    assertThat(appliance.command("config", "print").out())
        .containsPattern("http.port = \\d+ .*PHOTOFACTORY_HTTP_PORT")
        .contains("log.level = info");
  }

  @Test
  void a_mistyped_command_is_answered_with_the_nearest_one() throws Exception {
    Ended ended = appliance.command("statsu");
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("Did you mean 'status'?");
  }

  private void copy(String sample, String name) throws IOException {
    Files.copy(Samples.file(sample), folder.resolve(name));
  }
}
