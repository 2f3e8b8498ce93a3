package org.photofactory.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.intake.Assets;
import org.photofactory.kernel.ledger.intake.Bin;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.Trash.Passage;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.VaultAwayException;

class TrashIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final long HOME = 1;
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir Path folder;
  private final List<Event> heard = new ArrayList<>();
  private MarkedRoot root;
  private LocalVault vault;
  private LocalDerivatives derivatives;
  private AssetFiles files;
  private Trash trash;

  @BeforeEach
  void build() throws IOException {
    Publisher publisher = new Publisher();
    root = new MarkedRoot(folder.resolve("vault"), "vault", Adoption.EMPTY_ONLY);
    root.establish(true);
    MarkedRoot derived =
        new MarkedRoot(folder.resolve("derivatives"), "derivatives", Adoption.EMPTY_ONLY);
    derived.establish(true);
    TrashFolder bin = new TrashFolder(folder.resolve("trash"), publisher);
    vault = new LocalVault(root, bin, Collisions.SUFFIX, publisher);
    derivatives = new LocalDerivatives(derived);
    files = new AssetFiles(database.database(), vault);
    Events events = new Events();
    events.subscribe(heard::add);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    trash = new Trash(database.database(), vault, derivatives, events, clock);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("truncate asset, work, trash_day cascade");
              handle.execute("delete from account where name <> 'home'");
              handle.execute("update account set used_bytes = 0");
              handle.execute("delete from stage where slot > 0");
              handle.execute(
                  "insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,"
                      + " state) values (1, 'a', 'a', 1, 1, 1, 'CPU', 'test', 'ACTIVE')");
            });
  }

  @Test
  void an_asset_leaves_the_library_and_comes_back() throws IOException {
    long id = asset("photo");

    assertThat(trash.trash(HOME, id)).isEqualTo(Passage.MADE);
    assertThat(files.original(HOME, id)).isEmpty();
    assertThat(count("work")).isZero();
    assertThat(count("asset where trashed_at = '" + NOW + "'")).isEqualTo(1);

    assertThat(trash.restore(HOME, id)).isEqualTo(Passage.MADE);
    assertThat(files.original(HOME, id))
        .get()
        .satisfies(o -> assertThat(o.file()).hasContent("photo"));
    assertThat(count("work where priority = 0")).isEqualTo(1);
    assertThat(heard)
        .containsExactly(new Event.AssetRemoved(HOME, id), new Event.AssetRestored(HOME, id));
  }

  @Test
  void doing_it_twice_changes_nothing() throws IOException {
    long id = asset("photo");

    trash.trash(HOME, id);
    assertThat(trash.trash(HOME, id)).isEqualTo(Passage.BEFORE);
    trash.restore(HOME, id);
    assertThat(trash.restore(HOME, id)).isEqualTo(Passage.BEFORE);

    assertThat(heard).hasSize(2);
    assertThat(files.original(HOME, id)).isPresent();
    assertThat(trash.trash(HOME, 4711)).isEqualTo(Passage.UNKNOWN);
    assertThat(trash.restore(HOME, 4711)).isEqualTo(Passage.UNKNOWN);
  }

  @Test
  void a_crash_between_ledger_and_disk_can_be_undone_both_ways() throws IOException {
    long id = asset("photo");
    database.jdbi().useHandle(handle -> new Bin().trash(handle, id, NOW, new Events()));

    assertThat(trash.restore(HOME, id)).isEqualTo(Passage.MADE);
    assertThat(files.original(HOME, id)).isPresent();

    database.jdbi().useHandle(handle -> new Bin().trash(handle, id, NOW, new Events()));
    assertThat(trash.purge(id)).isEqualTo(1);
    assertThat(vault.exists("photo.jpg")).isFalse();
  }

  @Test
  void nothing_is_trashed_while_the_vault_is_away() throws IOException {
    long id = asset("photo");
    Files.delete(root.marker());

    assertThatThrownBy(() -> trash.trash(HOME, id)).isInstanceOf(VaultAwayException.class);

    assertThat(count("asset where trashed_at is null")).isEqualTo(1);
  }

  @Test
  void after_thirty_days_it_is_gone_for_ever() throws IOException {
    long old = asset("old");
    long kept = asset("kept");
    String hash = files.original(HOME, old).orElseThrow().asset().sha256();
    derivatives.store(hash, new Rendition("250", "image/jpeg", 1, 1, 1), new byte[] {1});
    trash.trash(HOME, old);
    TrashPurger purger = new TrashPurger(trash, 30);

    for (int day = 1; day <= 30; day++) {
      assertThat(purger.run(NOW.plus(Duration.ofDays(day)))).isZero();
    }
    assertThat(purger.run(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);

    assertThat(trash.restore(HOME, old)).isEqualTo(Passage.UNKNOWN);
    assertThat(derivatives.find(hash, "250")).isEmpty();
    assertThat(folder.resolve("trash/old.jpg")).doesNotExist();
    assertThat(files.original(HOME, kept)).isPresent();
    assertThat(trash.purge(kept)).isZero();
  }

  @Test
  void pictures_of_the_same_bytes_go_with_the_last_asset_that_has_them() throws IOException {
    long anna = anna();
    long hers = asset(anna, "photo", "hers.jpg");
    long ours = asset(HOME, "photo", "ours.jpg");
    String hash = files.original(HOME, ours).orElseThrow().asset().sha256();
    derivatives.store(hash, new Rendition("250", "image/jpeg", 1, 1, 1), new byte[] {1});

    trash.trash(HOME, ours);
    assertThat(trash.purge(ours)).isEqualTo(1);
    assertThat(derivatives.find(hash, "250")).isPresent();
    assertThat(files.original(anna, hers)).get().satisfies(o -> assertThat(o.file()).exists());
    assertThat(used(HOME)).isZero();
    assertThat(used(anna)).isEqualTo(5);

    trash.trash(anna, hers);
    assertThat(derivatives.find(hash, "250")).isPresent();
    assertThat(trash.purge(hers)).isEqualTo(1);
    assertThat(derivatives.find(hash, "250")).isEmpty();
    assertThat(used(anna)).isZero();
  }

  @Test
  void what_is_somebody_elses_is_not_there() throws IOException {
    long anna = anna();
    long ours = asset("photo");

    assertThat(files.original(anna, ours)).isEmpty();
    assertThat(trash.trash(anna, ours)).isEqualTo(Passage.UNKNOWN);
    trash.trash(HOME, ours);
    assertThat(trash.restore(anna, ours)).isEqualTo(Passage.UNKNOWN);

    assertThat(count("asset where trashed_at is not null")).isEqualTo(1);
    assertThat(vault.exists("photo.jpg")).isFalse();
  }

  @Test
  void a_clock_that_is_far_ahead_does_not_empty_the_trash() throws IOException {
    long id = asset("photo");
    trash.trash(HOME, id);
    TrashPurger purger = new TrashPurger(trash, 30);
    for (int day = 0; day < 20; day++) {
      purger.run(NOW.plus(Duration.ofDays(day)));
    }

    assertThat(purger.run(Instant.parse("2040-01-01T00:00:00Z"))).isZero();
    assertThat(purger.run(Instant.parse("2040-01-02T00:00:00Z"))).isZero();

    assertThat(trash.restore(HOME, id)).isEqualTo(Passage.MADE);
    assertThat(files.original(HOME, id)).isPresent();
  }

  @Test
  void a_file_that_cannot_be_purged_holds_no_others_up() throws IOException {
    long stuck = asset("stuck");
    long old = asset("old");
    trash.trash(HOME, stuck);
    trash.trash(HOME, old);
    Files.writeString(folder.resolve("vault/stuck.jpg"), "put here by somebody");
    TrashPurger purger = new TrashPurger(trash, 1);
    purger.run(NOW.plus(Duration.ofDays(1)));

    assertThatThrownBy(() -> purger.run(NOW.plus(Duration.ofDays(2))))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(trash.restore(HOME, old)).isEqualTo(Passage.UNKNOWN);
    assertThat(folder.resolve("vault/stuck.jpg")).hasContent("put here by somebody");
    assertThat(folder.resolve("trash/stuck.jpg")).hasContent("stuck");
  }

  @Test
  void an_original_does_not_return_to_a_place_that_somebody_has_taken() throws IOException {
    long id = asset("photo");
    trash.trash(HOME, id);
    Path taken = Files.writeString(folder.resolve("vault/photo.jpg"), "put here by somebody");

    assertThatThrownBy(() -> trash.restore(HOME, id))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(count("asset where trashed_at is not null")).isEqualTo(1);

    Files.delete(taken);
    assertThat(trash.restore(HOME, id)).isEqualTo(Passage.MADE);
    assertThat(files.original(HOME, id))
        .get()
        .satisfies(o -> assertThat(o.file()).hasContent("photo"));
  }

  private long anna() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("insert into account (name) values ('anna') returning id")
                    .mapTo(Long.class)
                    .one());
  }

  private long used(long owner) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select used_bytes from account where id = ?")
                    .bind(0, owner)
                    .mapTo(Long.class)
                    .one());
  }

  private long asset(String content) throws IOException {
    return asset(HOME, content, content + ".jpg");
  }

  private long asset(long owner, String content, String wantedKey) throws IOException {
    Staged staged = vault.stage(new ByteArrayInputStream(content.getBytes()));
    String key = vault.place(staged, wantedKey);
    vault.discard(staged);
    NewAsset asset =
        new NewAsset(
            staged.sha256(),
            staged.bytes(),
            MediaKind.IMAGE,
            "image/jpeg",
            key,
            "test",
            NOW,
            null,
            LocalDateTime.parse("2020-02-08T10:11:12"));
    return database
        .jdbi()
        .withHandle(handle -> new Assets().insert(handle, owner, asset, key))
        .get();
  }

  private long count(String tableAndCondition) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from " + tableAndCondition)
                    .mapTo(Long.class)
                    .one());
  }
}
