package org.photofactory.plugins.backupfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupPage;

class PagesTest {

  @TempDir Path root;

  @Test
  void whatever_the_size_of_its_pages_a_tree_is_told_once_and_in_order() throws IOException {
    // Names between which a dot or a blank sorts before the separator.
    List<String> all =
        List.of("a/b/1.jpg", "a/b/2.jpg", "a/b.jpg", "a b.jpg", "a.jpg", "b/a/a/a.jpg", "c.jpg");
    for (String path : all) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.createFile(root.resolve(path));
    }
    Files.createDirectories(root.resolve(".hidden/folder"));
    for (int size = 1; size <= all.size() + 1; size++) {
      assertThat(told(size)).as("pages of %d", size).containsExactlyElementsOf(all);
    }
  }

  private List<String> told(int size) throws IOException {
    List<String> paths = new ArrayList<>();
    BackupPage page = new Pages(size).page(root, null);
    page.copies().forEach(copy -> paths.add(copy.path()));
    while (page.next() != null) {
      page = new Pages(size).page(root, page.next());
      page.copies().forEach(copy -> paths.add(copy.path()));
    }
    return paths;
  }
}
