package org.photofactory.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

  @TempDir Path folder;

  @BeforeEach
  void fill() throws Exception {
    Files.createDirectories(folder.resolve("2020/@eaDir"));
    Files.writeString(folder.resolve("2020/b.jpg"), "bb");
    Files.writeString(folder.resolve("a.jpg"), "a");
  }

  @Test
  void files_of_all_folders_are_found_in_order() throws Exception {
    Findings findings = Findings.below(List.of(folder));
    assertThat(findings.files())
        .containsExactly(folder.resolve("2020/b.jpg"), folder.resolve("a.jpg"));
    assertThat(findings.bytes()).isEqualTo(3);
  }

  @Test
  void litter_of_computers_is_left_out() throws Exception {
    Files.writeString(folder.resolve("Thumbs.db"), "x");
    Files.writeString(folder.resolve(".hidden.jpg"), "x");
    Files.writeString(folder.resolve("2020/@eaDir/c.jpg"), "x");
    Findings findings = Findings.below(List.of(folder));
    assertThat(findings.files()).hasSize(2);
    assertThat(findings.passedOver()).isEqualTo(2);
  }

  @Test
  void links_are_not_followed() throws Exception {
    Files.createSymbolicLink(folder.resolve("link.jpg"), folder.resolve("a.jpg"));
    assertThat(Findings.below(List.of(folder)).files()).hasSize(2);
  }

  @Test
  void a_link_that_is_named_itself_is_followed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("2020"));
    assertThat(Findings.below(List.of(link)).files())
        .containsExactly(folder.toRealPath().resolve("2020/b.jpg"));
  }

  @Test
  void a_circle_of_links_ends() throws Exception {
    Files.createSymbolicLink(folder.resolve("2020/up"), folder);
    assertThat(Findings.below(List.of(folder)).files()).hasSize(2);
  }

  @Test
  void a_file_named_itself_is_taken_whatever_it_is_called() throws Exception {
    Path hidden = Files.writeString(folder.resolve(".hidden.jpg"), "x");
    assertThat(Findings.below(List.of(hidden)).files()).containsExactly(hidden);
  }

  @Test
  void a_folder_named_twice_is_sent_once() throws Exception {
    assertThat(Findings.below(List.of(folder, folder)).files()).hasSize(2);
  }
}
