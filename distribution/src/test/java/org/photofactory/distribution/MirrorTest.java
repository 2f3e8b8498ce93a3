package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

  @TempDir Path folder;
  private Path source;
  private Path target;

  @BeforeEach
  void fill() throws IOException {
    source = Files.createDirectories(folder.resolve("source/deep")).getParent();
    target = folder.resolve("target");
    Files.writeString(source.resolve("a.jar"), "a");
    Files.writeString(source.resolve("deep/b.js"), "b");
  }

  @Test
  void a_tree_is_copied_and_what_has_gone_from_it_goes() throws IOException {
    Mirror.tree(source, target);
    Files.delete(source.resolve("deep/b.js"));
    Mirror.tree(source, target);
    assertThat(target.resolve("a.jar")).hasContent("a");
    assertThat(target.resolve("deep")).doesNotExist();
  }

  @Test
  void a_source_that_is_not_there_leaves_an_empty_folder() throws IOException {
    Mirror.tree(source, target);
    Mirror.tree(folder.resolve("nowhere"), target);
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void only_the_named_files_stay() throws IOException {
    Mirror.files(List.of(source.resolve("a.jar"), source.resolve("deep/b.js")), target);
    Mirror.files(List.of(source.resolve("deep/b.js")), target);
    assertThat(target.resolve("b.js")).hasContent("b");
    assertThat(target.resolve("a.jar")).doesNotExist();
  }

  @Test
  void an_equal_file_is_left_alone() throws IOException {
    Mirror.tree(source, target);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(target.resolve("a.jar"), old);
    Mirror.tree(source, target);
    assertThat(Files.getLastModifiedTime(target.resolve("a.jar"))).isEqualTo(old);
  }

  @Test
  void who_has_a_replaced_file_open_still_reads_the_old_one() throws IOException {
    Mirror.tree(source, target);
    try (InputStream open = Files.newInputStream(target.resolve("a.jar"))) {
      Files.writeString(source.resolve("a.jar"), "new");
      Mirror.tree(source, target);
      assertThat(open.readAllBytes()).asString().isEqualTo("a");
    }
    assertThat(target.resolve("a.jar")).hasContent("new");
  }

  @Test
  void a_folder_of_classes_is_no_library() {
    assertThatThrownBy(() -> Mirror.files(List.of(source.resolve("deep")), target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a file");
  }
}
