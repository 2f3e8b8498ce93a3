package org.photofactory.kernel.vault.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;
import static org.photofactory.kernel.vault.intake.IntakeHouse.candidate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;

class QuarantineIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private IntakeHouse house;
  private Quarantine quarantine;

  @BeforeEach
  void build() throws IOException {
    house = new IntakeHouse(folder, database.database()).emptied();
    quarantine = new Quarantine(database.database(), house.quarantine);
  }

  @Test
  void what_is_no_medium_is_set_aside_with_a_sentence() throws IOException {
    Path file = house.write("photo.jpg", "<html>404 Not found</html>".getBytes(UTF_8));
    String hash = IntakeHouse.hash(file);

    Offer offer = house.intake().of(HOME).offer(candidate(file));

    Offer.Quarantined quarantined = (Offer.Quarantined) offer;
    assertThat(quarantined.code()).isEqualTo("NOT_MEDIA");
    assertThat(quarantined.message()).contains("a web page");
    assertThat(file).doesNotExist();
    assertThat(quarantine.list(Sight.everybody(), 10, 0))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.file().fileName()).isEqualTo("photo.jpg");
              assertThat(row.file().sha256()).isEqualTo(hash);
              assertThat(quarantine.file(Sight.everybody(), row.id()))
                  .get()
                  .satisfies(
                      kept -> {
                        assertThat(kept).hasContent("<html>404 Not found</html>");
                      });
            });
    assertThat(house.count("intake_journal")).isZero();
    assertThat(house.heard)
        .contains(
            new Event.IntakeDecided(
                HOME,
                null,
                "photo.jpg",
                Event.Decision.QUARANTINED,
                "NOT_MEDIA",
                "inbox",
                IntakeHouse.NOW));
  }

  @Test
  void an_empty_file_says_so() throws IOException {
    Offer offer = house.intake().of(HOME).offer(candidate(house.write("a.jpg", new byte[0])));

    assertThat(((Offer.Quarantined) offer).code()).isEqualTo("EMPTY_FILE");
  }

  @Test
  void the_same_file_again_is_not_set_aside_twice() throws IOException {
    Path file = house.write("a.txt", "text".getBytes(UTF_8));

    Offer first = house.intake().of(HOME).offer(candidate(file, Disposal.KEEP));
    Offer second = house.intake().of(HOME).offer(candidate(file, Disposal.REMOVE));

    assertThat(second).isEqualTo(first);
    assertThat(house.count("quarantine")).isEqualTo(1);
    assertThat(house.filesBelow("quarantine")).hasSize(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_link_is_never_followed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path link = Files.createSymbolicLink(folder.resolve("inbox/link.jpg"), secret);

    Offer offer = house.intake().of(HOME).offer(candidate(link));

    assertThat(((Offer.Quarantined) offer).code()).isEqualTo("SYMBOLIC_LINK");
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(secret).hasContent("secret");
    assertThat(quarantine.file(Sight.everybody(), ((Offer.Quarantined) offer).quarantineId()))
        .get()
        .satisfies(kept -> assertThat(kept).hasContent(secret.toString()));
  }

  @Test
  void a_file_that_cannot_be_read_is_moved_aside_unread() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    byte[] bytes = Files.readAllBytes(file);

    Offer.Quarantined offer =
        rejections()
            .setAsideUnread(
                new Brought(HOME, candidate(file), true),
                Source.lookAt(file),
                new AccessDeniedException("a.jpg"));

    assertThat(offer.code()).isEqualTo("UNREADABLE");
    assertThat(file).doesNotExist();
    assertThat(quarantine.file(Sight.everybody(), offer.quarantineId()))
        .get()
        .satisfies(kept -> assertThat(kept).hasBinaryContent(bytes));
  }

  @Test
  void what_cannot_be_read_is_moved_beside_where_quarantine_is_on_another_disk()
      throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "needs a second file system");
    Path inbox = Files.createTempDirectory(memory, "inbox");
    Path file = Files.write(inbox.resolve("a.jpg"), IntakeHouse.jpegBytes("one"));

    Offer.Quarantined offer =
        rejections()
            .setAsideUnread(
                new Brought(HOME, candidate(file), true),
                Source.lookAt(file),
                new AccessDeniedException("a.jpg"));

    assertThat(offer.code()).isEqualTo("UNREADABLE");
    assertThat(file).doesNotExist();
    Path kept = quarantine.file(Sight.everybody(), offer.quarantineId()).orElseThrow();
    assertThat(kept).hasBinaryContent(IntakeHouse.jpegBytes("one"));
    assertThat(quarantine.retry(Sight.everybody(), offer.quarantineId(), house.intake()))
        .get()
        .isInstanceOf(Offer.Accepted.class);
    assertThat(kept).doesNotExist();
    Files.delete(kept.getParent());
    Files.delete(inbox);
  }

  @Test
  void a_second_try_takes_in_what_can_be_taken_in_now() throws IOException {
    Path file = house.jpeg("a.jpg", "one");
    Offer.Quarantined offer =
        rejections()
            .setAsideUnread(
                new Brought(HOME, candidate(file), true),
                Source.lookAt(file),
                new AccessDeniedException("a.jpg"));

    Optional<Offer> retried =
        quarantine.retry(Sight.everybody(), offer.quarantineId(), house.intake());

    assertThat(retried).get().isInstanceOf(Offer.Accepted.class);
    assertThat(house.originals()).hasSize(1);
    assertThat(house.column("select file_name || source from asset")).containsExactly("a.jpginbox");
    assertThat(house.filesBelow("quarantine")).isEmpty();
    assertThat(quarantine.list(Sight.everybody(), 10, 0)).isEmpty();
  }

  @Test
  void a_second_try_that_ends_the_same_way_changes_nothing() throws IOException {
    Offer first =
        house.intake().of(HOME).offer(candidate(house.write("a.txt", "text".getBytes(UTF_8))));
    long id = ((Offer.Quarantined) first).quarantineId();
    Map<String, String> before = house.filesBelow("quarantine");

    assertThat(quarantine.retry(Sight.everybody(), id, house.intake())).contains(first);

    assertThat(house.filesBelow("quarantine")).isEqualTo(before);
    assertThat(house.count("quarantine")).isEqualTo(1);
  }

  @Test
  void a_person_can_remove_what_is_set_aside() throws IOException {
    Offer offer =
        house.intake().of(HOME).offer(candidate(house.write("a.txt", "text".getBytes(UTF_8))));
    long id = ((Offer.Quarantined) offer).quarantineId();

    assertThat(quarantine.remove(Sight.everybody(), id)).isTrue();

    assertThat(quarantine.remove(Sight.everybody(), id)).isFalse();
    assertThat(quarantine.retry(Sight.everybody(), id, house.intake())).isEmpty();
    assertThat(house.filesBelow("quarantine")).isEmpty();
  }

  @Test
  void names_of_any_kind_are_kept_and_shown() throws IOException {
    String name = "two\nlines 😀 " + "é".repeat(60) + ".txt";
    Path file = house.write(name, "text".getBytes(UTF_8));

    house.intake().of(HOME).offer(new Candidate(file, name, "inbox", Disposal.REMOVE, null));

    assertThat(quarantine.list(Sight.everybody(), 10, 0))
        .singleElement()
        .satisfies(row -> assertThat(row.file().fileName()).isEqualTo(name));
  }

  private Rejections rejections() {
    return new Rejections(
        house.quarantine,
        new IntakeLedger(house.database),
        new Announcer(house.events, Clock.systemUTC()),
        Clock.systemUTC(),
        Steps.unobserved());
  }
}
