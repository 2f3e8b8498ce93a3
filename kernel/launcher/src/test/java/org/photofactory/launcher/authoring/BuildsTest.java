package org.photofactory.launcher.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {

  @TempDir Path folder;

  @Test
  void a_jar_is_given_once_it_rests_and_only_once() throws Exception {
    Builds builds = new Builds(folder);
    assertThat(builds.next()).isEmpty();
    Path jar = Files.writeString(folder.resolve("plugin.jar"), "half");
    assertThat(builds.next()).isEmpty();
    Files.writeString(jar, "whole now");
    assertThat(builds.next()).isEmpty();
    assertThat(builds.next()).contains(jar);
    assertThat(builds.next()).isEmpty();
  }

  @Test
  void a_jar_that_is_built_again_is_given_again() throws Exception {
    Builds builds = new Builds(folder);
    Path jar = Files.writeString(folder.resolve("plugin.jar"), "one");
    builds.next();
    assertThat(builds.next()).contains(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
    builds.next();
    assertThat(builds.next()).contains(jar);
  }

  @Test
  void of_a_project_the_jars_in_its_target_count_also_when_that_is_not_there_yet()
      throws Exception {
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Builds builds = new Builds(folder);
    assertThat(builds.next()).isEmpty();
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("plugin-1.0.0-sources.jar"), "sources");
    Path jar = Files.writeString(target.resolve("plugin-1.0.0.jar"), "classes");
    builds.next();
    assertThat(builds.next()).contains(jar);
  }
}
