package org.photofactory.kernel.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.VaultAwayException;

class LocalVaultTest {

  /** Kinds of file systems. */
  enum Disk {
    WITH_LINKS(new Publisher()),
    /** As exFAT and FAT behave. */
    WITHOUT_LINKS(
        new Publisher(
            (newName, existing) -> {
              throw new UnsupportedOperationException("no links here");
            }));

    private final Publisher publisher;

    Disk(Publisher publisher) {
      this.publisher = publisher;
    }
  }

  @TempDir Path folder;
  private MarkedRoot root;

  @BeforeEach
  void mount() throws IOException {
    root = new MarkedRoot(folder.resolve("vault"), "vault", Adoption.EMPTY_ONLY);
    root.establish(true);
  }

  @ParameterizedTest
  @EnumSource
  void places_what_it_has_staged(Disk disk) throws IOException {
    LocalVault vault = vault(disk);

    Staged staged = stage(vault, "photo");
    String key = vault.place(staged, "2020/2020-02-08/a.jpg");
    vault.discard(staged);

    assertThat(staged.bytes()).isEqualTo(5);
    assertThat(key).isEqualTo("2020/2020-02-08/a.jpg");
    assertThat(vault.open(key)).hasContent("photo");
    assertThat(vault.hash(key)).isEqualTo(staged.sha256());
    assertThat(folder.resolve("vault/.photofactory/staging")).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void never_overwrites(Disk disk) throws IOException {
    LocalVault vault = vault(disk);
    String first = vault.place(stage(vault, "first"), "a.jpg");
    String second = vault.place(stage(vault, "second"), "a.jpg");

    assertThat(second).isEqualTo("a (1).jpg");
    assertThat(vault.open(first)).hasContent("first");
    assertThat(vault.open(second)).hasContent("second");
  }

  @ParameterizedTest
  @EnumSource
  void never_overwrites_under_a_race(Disk disk) throws Exception {
    LocalVault vault = vault(disk);
    List<Callable<String>> placings =
        IntStream.range(0, 40)
            .<Callable<String>>mapToObj(
                index -> () -> vault.place(stage(vault, "photo " + index), "same.jpg"))
            .toList();
    List<Future<String>> keys;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      keys = threads.invokeAll(placings);
    }

    for (int index = 0; index < keys.size(); index++) {
      assertThat(vault.open(keys.get(index).get())).hasContent("photo " + index);
    }
    assertThat(keys.stream().map(Future::resultNow).distinct()).hasSize(40);
  }

  @ParameterizedTest
  @EnumSource
  void placing_again_after_a_crash_finds_the_same_key(Disk disk) throws IOException {
    LocalVault vault = vault(disk);
    vault.place(stage(vault, "other"), "a.jpg");
    Staged staged = stage(vault, "photo");
    String key = vault.place(staged, "a.jpg");

    assertThat(vault.place(staged, "a.jpg")).isEqualTo(key).isEqualTo("a (1).jpg");
  }

  @Test
  void without_links_an_abandoned_reservation_is_used_again() throws IOException {
    Files.createFile(folder.resolve("vault/a.jpg"));
    LocalVault vault = vault(Disk.WITHOUT_LINKS);

    assertThat(vault.place(stage(vault, "photo"), "a.jpg")).isEqualTo("a.jpg");
    assertThat(vault.open("a.jpg")).hasContent("photo");
  }

  @Test
  void nothing_is_written_while_the_disk_is_away() throws IOException {
    LocalVault vault = vault(Disk.WITH_LINKS);
    Staged staged = stage(vault, "photo");
    Files.delete(root.marker());

    assertThatThrownBy(() -> stage(vault, "photo")).isInstanceOf(VaultAwayException.class);
    assertThatThrownBy(() -> vault.place(staged, "a.jpg")).isInstanceOf(VaultAwayException.class);
    assertThatThrownBy(() -> vault.exists("a.jpg")).isInstanceOf(VaultAwayException.class);
    assertThatThrownBy(() -> vault.open("a.jpg")).isInstanceOf(VaultAwayException.class);
    assertThat(folder.resolve("vault/a.jpg")).doesNotExist();
  }

  @Test
  void a_source_that_breaks_leaves_nothing_behind() throws IOException {
    LocalVault vault = vault(Disk.WITH_LINKS);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the card was pulled");
          }
        };

    assertThatThrownBy(() -> vault.stage(broken)).hasMessage("the card was pulled");
    assertThat(folder.resolve("vault/.photofactory/staging")).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void trash_can_be_undone_until_it_is_purged(Disk disk) throws IOException {
    LocalVault vault = vault(disk);
    String key = vault.place(stage(vault, "photo"), "2020/a.jpg");
    String hash = vault.hash(key);

    vault.trash(key);
    vault.trash(key);
    assertThat(vault.exists(key)).isFalse();
    assertThat(vault.hash(key)).isEqualTo(hash);
    assertThat(folder.resolve("trash/2020/a.jpg")).hasContent("photo");

    vault.restore(key);
    vault.restore(key);
    assertThat(vault.open(key)).hasContent("photo");

    vault.trash(key);
    vault.purge(key);
    assertThatThrownBy(() -> vault.restore(key)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_trash_on_another_disk_gets_a_verified_copy() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "needs a second file system");
    Path elsewhere = Files.createTempDirectory(memory, "trash");
    Publisher publisher = new Publisher();
    LocalVault vault =
        new LocalVault(root, new TrashFolder(elsewhere, publisher), Collisions.SUFFIX, publisher);
    String key = vault.place(stage(vault, "photo"), "2020/a.jpg");

    vault.trash(key);
    assertThat(elsewhere.resolve(key)).hasContent("photo");
    assertThat(vault.exists(key)).isFalse();

    vault.restore(key);
    assertThat(vault.open(key)).hasContent("photo");
    Files.delete(elsewhere.resolve("2020"));
    Files.delete(elsewhere);
  }

  @ParameterizedTest
  @EnumSource
  void a_move_to_another_place_that_was_interrupted_is_ended_both_ways(Disk disk)
      throws IOException {
    LocalVault vault = vault(disk);
    String key = vault.place(stage(vault, "photo"), "2020/a.jpg");
    Path original = folder.resolve("vault/2020/a.jpg");
    Path trashed = folder.resolve("trash/2020/a.jpg");
    Files.createDirectories(trashed.getParent());
    Files.copy(original, trashed);

    vault.trash(key);
    assertThat(original).doesNotExist();

    Files.copy(trashed, original);
    vault.restore(key);
    assertThat(trashed).doesNotExist();
    assertThat(original).hasContent("photo");
  }

  @Test
  void originals_outside_the_trash_cannot_be_purged() throws IOException {
    LocalVault vault = vault(Disk.WITH_LINKS);
    String key = vault.place(stage(vault, "photo"), "a.jpg");

    vault.purge(key);

    assertThat(vault.open(key)).hasContent("photo");
  }

  @Test
  void the_key_of_trashed_bytes_stays_theirs() throws IOException {
    LocalVault vault = vault(Disk.WITH_LINKS);
    vault.trash(vault.place(stage(vault, "old"), "a.jpg"));

    assertThat(vault.place(stage(vault, "new"), "a.jpg")).isEqualTo("a (1).jpg");
  }

  @Test
  void a_sweep_clears_what_crashes_have_left() throws IOException {
    LocalVault vault = vault(Disk.WITH_LINKS);
    stage(vault, "left behind");

    assertThat(vault.sweepStaging()).isEqualTo(1);
    assertThat(folder.resolve("vault/.photofactory/staging")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../a.jpg", "a/../../b.jpg", "/etc/passwd", "./a", ".photofactory/x"})
  void keys_lead_nowhere_else(String key) {
    LocalVault vault = vault(Disk.WITH_LINKS);

    assertThatThrownBy(() -> vault.open(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_link_in_the_vault_is_no_original() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("vault/a.jpg"), secret);
    LocalVault vault = vault(Disk.WITH_LINKS);

    assertThat(vault.exists("a.jpg")).isFalse();
    assertThatThrownBy(() -> vault.open("a.jpg")).isInstanceOf(NoSuchFileException.class);
    assertThat(vault.place(stage(vault, "photo"), "a.jpg")).isEqualTo("a (1).jpg");
    assertThat(secret).hasContent("secret");
  }

  private LocalVault vault(Disk disk) {
    TrashFolder trash = new TrashFolder(folder.resolve("trash"), disk.publisher);
    return new LocalVault(root, trash, Collisions.SUFFIX, disk.publisher);
  }

  private static Staged stage(LocalVault vault, String content) throws IOException {
    return vault.stage(new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
