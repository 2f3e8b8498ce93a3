package org.photofactory.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.spi.storage.VaultAwayException;

class MarkedRootTest {

  @TempDir Path folder;

  @Test
  void the_first_start_marks_a_new_folder() throws IOException {
    MarkedRoot root = new MarkedRoot(folder.resolve("disk/vault"), "vault", Adoption.EMPTY_ONLY);
    assertThat(root.mounted()).isFalse();

    root.establish(true);

    assertThat(root.demand()).isEqualTo(folder.resolve("disk/vault"));
    assertThat(folder.resolve("disk/vault/.photofactory-vault"))
        .content()
        .contains("id=", "role=vault");
  }

  @Test
  void a_second_start_keeps_the_mark() throws IOException {
    MarkedRoot root = new MarkedRoot(folder, "vault", Adoption.EMPTY_ONLY);
    root.establish(true);
    String mark = Files.readString(root.marker());

    root.establish(false);
    root.establish(true);

    assertThat(root.marker()).hasContent(mark);
  }

  @Test
  void a_missing_mark_later_means_that_the_disk_is_away() {
    MarkedRoot root = new MarkedRoot(folder, "vault", Adoption.EMPTY_ONLY);

    assertThatThrownBy(() -> root.establish(false))
        .isInstanceOf(VaultAwayException.class)
        .hasMessageContaining("not mounted");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_of_somebodys_photos_is_not_taken_for_a_vault() throws IOException {
    Files.writeString(folder.resolve("mine.jpg"), "mine");
    MarkedRoot root = new MarkedRoot(folder, "vault", Adoption.EMPTY_ONLY);

    assertThatThrownBy(() -> root.establish(true))
        .isInstanceOf(VaultAwayException.class)
        .hasMessageContaining("not empty");
    assertThat(root.mounted()).isFalse();
  }

  @Test
  void but_it_may_be_an_inbox() throws IOException {
    Files.writeString(folder.resolve("mine.jpg"), "mine");
    MarkedRoot root = new MarkedRoot(folder, "inbox", Adoption.ANY);

    root.establish(true);

    assertThat(root.mounted()).isTrue();
  }

  @Test
  void files_can_be_dropped_before_the_first_start_is_over() throws IOException {
    MarkedRoot inbox = new MarkedRoot(folder.resolve("data/inbox"), "inbox", Adoption.ANY);

    inbox.openWithin(folder.resolve("data"));

    assertThat(folder.resolve("data/inbox")).isEmptyDirectory();
    assertThat(inbox.mounted()).isFalse();
    Files.writeString(folder.resolve("data/inbox/photo.jpg"), "photo");
    inbox.establish(true);
    assertThat(inbox.mounted()).isTrue();
  }

  @Test
  void a_folder_elsewhere_may_be_a_disk_that_is_away() {
    MarkedRoot inbox = new MarkedRoot(folder.resolve("disk/inbox"), "inbox", Adoption.ANY);

    inbox.openWithin(folder.resolve("data"));

    assertThat(folder).isEmptyDirectory();
  }
}
