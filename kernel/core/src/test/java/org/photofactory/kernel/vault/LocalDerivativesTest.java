package org.photofactory.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.storage.VaultAwayException;

class LocalDerivativesTest {

  private static final String HASH = "ab12" + "0".repeat(60);
  private static final Rendition SMALL = new Rendition("250", "image/jpeg", 250, 200, 3);

  @TempDir Path folder;
  private MarkedRoot root;
  private LocalDerivatives derivatives;

  @BeforeEach
  void mount() throws IOException {
    root = new MarkedRoot(folder, "derivatives", Adoption.EMPTY_ONLY);
    root.establish(true);
    derivatives = new LocalDerivatives(root);
  }

  @Test
  void finds_what_was_stored_last() throws IOException {
    derivatives.store(HASH, SMALL, new byte[] {1, 2, 3});
    derivatives.store(HASH, SMALL, new byte[] {4, 5, 6});

    assertThat(derivatives.find(HASH, "250"))
        .contains(folder.resolve("ab/12/" + HASH + "/250.jpg"))
        .get()
        .satisfies(file -> assertThat(file).hasBinaryContent(new byte[] {4, 5, 6}));
    assertThat(folder.resolve("ab/12/" + HASH)).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_a_power_cut_left_empty_counts_as_missing() throws IOException {
    derivatives.store(HASH, SMALL, new byte[] {1});
    Files.write(derivatives.find(HASH, "250").orElseThrow(), new byte[0]);

    assertThat(derivatives.find(HASH, "250")).isEmpty();
    assertThat(derivatives.find(HASH, "../250")).isEmpty();
  }

  @Test
  void removes_all_renditions_of_an_original() throws IOException {
    derivatives.store(HASH, SMALL, new byte[] {1});

    derivatives.remove(HASH);
    derivatives.remove(HASH);

    assertThat(derivatives.find(HASH, "250")).isEmpty();
  }

  @Test
  void nothing_is_written_while_the_disk_is_away() throws IOException {
    Files.delete(root.marker());

    assertThatThrownBy(() -> derivatives.store(HASH, SMALL, new byte[] {1}))
        .isInstanceOf(VaultAwayException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
