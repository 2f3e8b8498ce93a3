package org.photofactory.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.spi.stage.Frame;
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
  void folders_of_plugins_go_with_the_original_and_each_finds_its_own() throws IOException {
    Path films = derivatives.folder(HASH, "video");
    Files.createDirectories(films.resolve("hls/720"));
    Files.write(films.resolve("hls/720/seg-00000.ts"), new byte[] {0x47});

    assertThat(derivatives.findFolder(HASH, "video")).contains(films);
    assertThat(derivatives.findFolder(HASH, "other")).isEmpty();
    assertThatThrownBy(() -> derivatives.folder(HASH, "../other"))
        .isInstanceOf(IllegalArgumentException.class);

    derivatives.remove(HASH);
    assertThat(folder.resolve("ab/12/" + HASH)).doesNotExist();
  }

  @Test
  void folders_of_one_plugin_go_from_all_originals_and_nothing_else_does() throws Exception {
    String other = "cd" + HASH.substring(2);
    Path films = derivatives.folder(HASH, "video");
    Files.write(films.resolve("film.ts"), new byte[] {0x47});
    derivatives.folder(other, "video");
    Path waves = derivatives.folder(other, "sound");
    derivatives.store(HASH, SMALL, new byte[] {1});
    Path strange = Files.createDirectories(folder.resolve("lost+found/video"));

    derivatives.removeFolders("video");

    assertThat(films).doesNotExist();
    assertThat(derivatives.findFolder(other, "video")).isEmpty();
    assertThat(waves).exists();
    assertThat(strange).exists();
    assertThat(derivatives.find(HASH, SMALL.name())).isPresent();
  }

  @Test
  void removes_all_renditions_of_an_original() throws IOException {
    derivatives.store(HASH, SMALL, new byte[] {1});

    derivatives.remove(HASH);
    derivatives.remove(HASH);

    assertThat(derivatives.find(HASH, "250")).isEmpty();
  }

  @Test
  void frames_of_a_film_are_replaced_together_and_go_with_it(@TempDir Path scratch)
      throws IOException {
    Path one = Files.writeString(scratch.resolve("one.jpg"), "one");
    Path other = Files.writeString(scratch.resolve("other.jpg"), "other");
    Frame late = new Frame(Duration.ofMinutes(200), one);
    Frame early = new Frame(Duration.ofMillis(40), other);
    assertThat(derivatives.frames(HASH)).isEmpty();

    derivatives.storeFrames(HASH, List.of(late, early));
    derivatives.store(HASH, SMALL, new byte[] {1, 2, 3});

    assertThat(derivatives.frames(HASH))
        .extracting(Frame::at)
        .containsExactly(early.at(), late.at());
    assertThat(derivatives.frames(HASH).getFirst().file()).hasContent("other").isNotEqualTo(other);

    derivatives.storeFrames(HASH, List.of(new Frame(Duration.ZERO, one)));
    assertThat(derivatives.frames(HASH))
        .singleElement()
        .extracting(Frame::at)
        .isEqualTo(Duration.ZERO);
    derivatives.storeFrames(HASH, List.of());
    assertThat(derivatives.frames(HASH)).isEmpty();
    assertThat(derivatives.find(HASH, "250")).isPresent();

    derivatives.storeFrames(HASH, List.of(early));
    derivatives.remove(HASH);
    assertThat(folder.resolve("ab/12/" + HASH)).doesNotExist();
  }

  @Test
  void a_frame_that_is_not_there_leaves_those_before(@TempDir Path scratch) throws IOException {
    Path one = Files.writeString(scratch.resolve("one.jpg"), "one");
    derivatives.storeFrames(HASH, List.of(new Frame(Duration.ZERO, one)));
    Frame missing = new Frame(Duration.ofSeconds(1), scratch.resolve("missing.jpg"));

    assertThatThrownBy(() -> derivatives.storeFrames(HASH, List.of(missing)))
        .isInstanceOf(IOException.class);

    assertThat(derivatives.frames(HASH)).hasSize(1);
    assertThat(folder.resolve("ab/12/" + HASH)).isDirectoryNotContaining("glob:**@frames.*");
  }

  @Test
  void the_same_film_of_two_people_gets_its_frames_twice_at_once(@TempDir Path scratch)
      throws Exception {
    Frame frame = new Frame(Duration.ZERO, Files.write(scratch.resolve("1.jpg"), new byte[] {1}));
    Callable<Void> owner =
        () -> {
          for (int round = 0; round < 300; round++) {
            derivatives.storeFrames(HASH, List.of(frame));
          }
          return null;
        };
    try (ExecutorService owners = Executors.newFixedThreadPool(2)) {
      for (Future<Void> end : owners.invokeAll(List.of(owner, owner))) {
        end.get();
      }
    }

    assertThat(derivatives.frames(HASH)).hasSize(1);
    assertThat(folder.resolve("ab/12/" + HASH)).isDirectoryNotContaining("glob:**@frames.*");
  }

  @Test
  void nothing_is_written_while_the_disk_is_away() throws IOException {
    Files.delete(root.marker());

    assertThatThrownBy(() -> derivatives.store(HASH, SMALL, new byte[] {1}))
        .isInstanceOf(VaultAwayException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
