package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.Api;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.distribution.appliance.StrangersMaven;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;

/**
 * The path of {@code docs/write-a-plugin.md}, walked by somebody who has an appliance, Maven and a
 * JDK, and no network: all samples, the first of them under another name.
 */
@Timeout(600)
class StrangersIT {

  private static final Map<String, String> PROJECTS =
      Map.of(
          "my-stage", "mean-colour",
          "sepia-preview", "sepia-preview",
          "rest-room", "rest-room",
          "quotes-on-photos", "quotes-on-photos");

  private static final String AGGREGATE =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>all</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>
        <modules>%s</modules>
      </project>
      """;

  @TempDir Path folder;

  @Test
  void plugins_of_strangers_build_offline_and_do_what_they_say() throws Exception {
    // Their panels are mounted where there is one.
    Programs.require("chromium");
    try (ChildAppliance appliance = ChildAppliance.start("strangers", Map.of())) {
      for (Map.Entry<String, String> project : PROJECTS.entrySet()) {
        write(appliance, project.getKey(), project.getValue());
      }
      StrangersMaven maven = new StrangersMaven(Files.createDirectory(folder.resolve("maven")));
      maven.run(aggregate(), "package");
      assertThat(
              folder.resolve("my-stage/target/surefire-reports/TEST-com.example.MyStageTest.xml"))
          .content()
          .contains("it_says_the_same_about_itself_every_time", "errors=\"0\"", "failures=\"0\"");

      appliance.awaitReady();
      for (String project : List.of("sepia-preview", "rest-room", "quotes-on-photos")) {
        install(appliance, project);
      }
      Path log = folder.resolve("dev.log");
      Process dev = appliance.begin(log, "plugin", "dev", folder.resolve("my-stage").toString());
      try {
        awaitWord(log, "my-stage 1\\.0\\.0\\.\\d+ is active.*");
        Files.copy(Samples.file("jpeg/DSCN0010.jpg"), appliance.data("inbox").resolve("ten.jpg"));
        awaitWord(log, "my-stage: 1 done, 0 skipped, 0 failed, 0 to do");
        whatTheyMade(appliance.api());
        String first = Files.readString(log);
        maven.run(folder.resolve("my-stage"), "package", "-DskipTests");
        Eventually.get(
            "the next build runs, by " + log,
            () -> Files.readString(log).substring(first.length()),
            more -> more.contains("is active"));
      } finally {
        dev.destroy();
      }
    }
  }

  private void write(ChildAppliance appliance, String id, String like) throws Exception {
    Ended written =
        appliance.command(
            "plugin", "new", id, "--like", like, "--in", folder.resolve(id).toString());
    assertThat(written.exitCode()).as(written.err()).isZero();
  }

  private static void whatTheyMade(Api api) throws Exception {
    long photo = api.assets().getFirst().path("id").asLong();
    assertThat(api.data("/api/v1/p/rest-room/counts").path("photos").asInt()).isEqualTo(1);
    JsonNode sepia =
        Eventually.get(
            "there is a sepia picture",
            () -> api.data("/api/v1/p/sepia-preview/pictures/" + photo),
            _ -> true);
    assertThat(sepia.path("picture").asText()).startsWith("data:image/jpeg;base64,");
    String line = "/api/v1/p/quotes-on-photos/photos/" + photo;
    JsonNode first = Eventually.get("there is a line", () -> api.data(line), _ -> true);
    assertThat(api.post(line + "/another").status()).isEqualTo(200);
    assertThat(api.data(line).path("words").asText())
        .isNotBlank()
        .isNotEqualTo(first.path("words").asText());
    assertThat(api.data("/api/v1/panels").findValuesAsText("name"))
        .contains("sepia", "counts", "card");
  }

  private void install(ChildAppliance appliance, String project) throws Exception {
    String jar = jar(project).toString();
    Ended checked = appliance.command("plugin", "check", jar);
    assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
    Ended installed = appliance.command("plugin", "install", jar);
    assertThat(installed.exitCode()).as(installed.out() + installed.err()).isZero();
  }

  private Path jar(String project) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(project).resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  private static void awaitWord(Path log, String pattern) throws InterruptedException {
    Eventually.get(
        pattern + " in " + log,
        () -> Files.readString(log),
        said -> said.lines().anyMatch(line -> line.matches(".*" + pattern)));
  }

  /** All of them built by one Maven, which saves the time that its start takes. */
  private Path aggregate() throws Exception {
    String modules =
        String.join(
            "", PROJECTS.keySet().stream().map("<module>%s</module>"::formatted).sorted().toList());
    Files.writeString(folder.resolve("pom.xml"), AGGREGATE.formatted(modules));
    Path options = Files.createDirectory(folder.resolve(".mvn")).resolve("maven.config");
    Files.copy(folder.resolve("my-stage/.mvn/maven.config"), options);
    return folder;
  }
}
