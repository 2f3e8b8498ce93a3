package org.photofactory.launcher.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.launcher.cli.UsageException;

/** New projects from the samples as they lie in the sources. */
class SamplesTest {

  private static final Path ROOT = Path.of(System.getProperty("photofactory.root"));

  @TempDir Path folder;
  @TempDir Path shipped;
  private Samples samples;

  @BeforeEach
  void sdk() {
    samples = new Samples(sources(), folder.resolve("s d k & more"), shipped);
  }

  @Test
  void a_new_plugin_has_its_own_name_everywhere() throws Exception {
    Path project = folder.resolve("my-stage");
    samples.write("my-stage", Samples.FIRST, project);
    assertThat(project.resolve("src/main/java/com/example/MyStage.java"))
        .content()
        .contains("class MyStage implements Stage", "StageSpec.of(\"my-stage\", \"my_stage\"")
        .contains("insert into my_stage");
    assertThat(project.resolve("src/main/resources/PF-INF/db/0001-my-stage.sql"))
        .content()
        .contains("create table my_stage (");
    assertThat(project.resolve("src/main/resources/PF-INF/plugin.json"))
        .content()
        .contains("\"id\": \"my-stage\"", "\"title\": \"My stage\"");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(project.relativize(file) + Files.readString(file))
            .doesNotContain("mean-colour", "MeanColour", "mean_colour", "Mean colour");
      }
    }
  }

  @Test
  void its_pom_says_where_the_appliance_keeps_what_it_needs() throws Exception {
    samples.write("my-stage", Samples.FIRST, folder.resolve("my-stage"));
    assertThat(folder.resolve("my-stage/pom.xml"))
        .content()
        .contains("<photofactory.sdk>" + folder + "/s d k &amp; more</photofactory.sdk>");
  }

  @Test
  void names_that_cannot_be_are_refused_with_a_sentence() {
    for (String bad : List.of("My-Stage", "my_stage", "3d", "-x", "x-", "kernel", "a".repeat(41))) {
      assertThatThrownBy(() -> samples.write(bad, Samples.FIRST, folder.resolve("new")))
          .as(bad)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("is no name for a plugin");
    }
    assertThatThrownBy(() -> samples.write("stage", Samples.FIRST, folder.resolve("new")))
        .hasMessageContaining("Its class would be called Stage")
        .hasMessageContaining("my-stage");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void words_of_sql_are_refused_as_no_table_can_be_called_so() {
    for (String word : List.of("order", "user", "current-user")) {
      assertThatThrownBy(() -> samples.write(word, Samples.FIRST, folder.resolve("new")))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("word of SQL")
          .hasMessageContaining("my-" + word);
    }
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void what_came_with_the_appliance_is_not_written_anew_under_its_name() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
    Path jar = shipped.resolve("thumbnail.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry("PF-INF/plugin.json"));
      out.write("{\"id\":\"thumbnail\",\"title\":\"T\",\"description\":\"D\"}".getBytes(UTF_8));
    }
    assertThatThrownBy(() -> samples.write("thumbnail", Samples.FIRST, folder.resolve("new")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("comes with the appliance")
        .hasMessageContaining("my-thumbnail");
    assertThat(folder.resolve("new")).doesNotExist();
    samples.write("my-thumbnail", Samples.FIRST, folder.resolve("new"));
  }

  @Test
  void nothing_is_written_into_a_folder_that_holds_something() throws Exception {
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("a letter"), "Dear");
    assertThatThrownBy(() -> samples.write("my-stage", Samples.FIRST, full))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is not empty");
    assertThat(full.toFile().list()).containsExactly("a letter");
  }

  @Test
  void a_sample_that_is_not_there_is_answered_with_those_that_are() {
    assertThatThrownBy(() -> samples.write("my-stage", "rest-rom", folder.resolve("new")))
        .hasMessageContaining("Did you mean rest-room?")
        .hasMessageContaining("There are mean-colour, quotes-on-photos, rest-room, sepia-preview.");
  }

  @Test
  void the_poms_of_the_samples_differ_in_nothing_but_the_name() throws Exception {
    Set<String> poms = new HashSet<>();
    for (String name : samples.names()) {
      poms.add(new Names(name).retold(pom(name), new Names("x")));
    }
    assertThat(poms).hasSize(1);
  }

  @Test
  void samples_are_built_with_the_plugins_of_maven_that_this_project_uses() throws Exception {
    String ours = Files.readString(ROOT.resolve("pom.xml"));
    for (String plugin : List.of("toolchains", "resources", "compiler", "surefire")) {
      assertThat(ours)
          .contains("<plugin.%1$s.version>%2$s<".formatted(plugin, version("maven-" + plugin)));
    }
    assertThat(ours).contains("<bnd.version>%s<".formatted(version("bnd-maven")));
    assertThat(pom(Samples.FIRST))
        .contains(
            "<photofactory.version>%s<"
                .formatted(Files.readString(ROOT.resolve("kernel/sdk/newest")).strip()));
  }

  @Test
  void the_guide_for_authors_shows_the_first_sample_as_it_is() throws Exception {
    Path main = sources().resolve(Samples.FIRST).resolve("src/main");
    assertThat(Files.readString(ROOT.resolve("docs/write-a-plugin.md")))
        .contains(
            Files.readString(main.resolve("java/com/example/MeanColour.java")),
            Files.readString(main.resolve("resources/PF-INF/plugin.json")),
            Files.readString(main.resolve("resources/PF-INF/db/0001-mean-colour.sql")));
  }

  private static String version(String plugin) throws Exception {
    return Pattern.compile("<artifactId>" + plugin + "-plugin</artifactId>\\s*<version>(.*)</")
        .matcher(pom(Samples.FIRST))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String pom(String sample) throws Exception {
    return Files.readString(sources().resolve(sample).resolve("pom.xml"));
  }

  private static Path sources() {
    return ROOT.resolve("docs/samples");
  }
}
