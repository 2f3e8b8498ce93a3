package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStampTest {

  @TempDir Path home;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(home.resolve("lib"));
    Files.createDirectories(home.resolve("runtime"));
    Files.writeString(home.resolve("lib/a.jar"), "one");
    Files.writeString(home.resolve("runtime/release"), "25");
    Files.writeString(home.resolve("classpath"), "a.jar");
  }

  @Test
  void the_same_content_has_the_same_name() throws IOException {
    assertThat(stamp()).isEqualTo(stamp()).matches("[0-9a-f]{16}");
  }

  @Test
  void changed_content_of_the_same_size_has_another_name() throws IOException {
    String before = stamp();
    Files.writeString(home.resolve("lib/a.jar"), "two");
    assertThat(stamp()).isNotEqualTo(before);
  }

  @Test
  void archives_of_another_build_are_dropped_and_the_own_one_is_kept() throws IOException {
    Path own = Files.writeString(home.resolve("cache/" + stamp() + ".jsa"), "classes");
    stamp();
    assertThat(own).exists();
    Files.writeString(home.resolve("lib/a.jar"), "two");
    stamp();
    assertThat(own).doesNotExist();
  }

  private String stamp() throws IOException {
    BuildStamp.write(home, "1.0");
    return Files.readString(home.resolve("build-id")).strip();
  }
}
