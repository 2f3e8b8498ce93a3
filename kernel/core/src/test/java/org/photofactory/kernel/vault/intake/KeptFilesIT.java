package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.Offer;

/** An inbox whose files stay where they are, from start to start. */
class KeptFilesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  private final AtomicInteger readings = new AtomicInteger();
  private IntakeHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new IntakeHouse(folder, database.database()).emptied();
  }

  @Test
  void after_a_restart_nothing_is_read_again() throws Exception {
    Path photo = house.jpeg("a.jpg", "one");
    Path page = house.write("b.jpg", "<html>".getBytes());
    long asset = ((Offer.Accepted) offer(photo)).assetId();
    Offer aside = offer(page);
    assertThat(readings).hasValue(2);

    // Whatever is in it now: a file that looks the same is not opened at all.
    FileTime before = Files.getLastModifiedTime(photo);
    Files.write(photo, IntakeHouse.jpegBytes("two"));
    Files.setLastModifiedTime(photo, before);

    assertThat(offer(photo)).isInstanceOf(Offer.Duplicate.class);
    assertThat(((Offer.Duplicate) offer(photo)).assetId()).isEqualTo(asset);
    assertThat(offer(page)).isEqualTo(aside);
    assertThat(readings).hasValue(2);
    assertThat(house.count("asset")).isEqualTo(1);
    assertThat(house.count("duplicate")).isZero();
  }

  @Test
  void what_was_changed_moved_over_or_rewritten_is_read() throws Exception {
    Path photo = house.jpeg("a.jpg", "one");
    offer(photo);
    FileTime before = Files.getLastModifiedTime(photo);

    Files.write(photo, IntakeHouse.jpegBytes("two"));
    Files.setLastModifiedTime(photo, FileTime.fromMillis(before.toMillis() + 1));
    assertThat(offer(photo)).as("another time").isInstanceOf(Offer.Accepted.class);
    Files.write(photo, IntakeHouse.jpegBytes("three"));
    Files.setLastModifiedTime(photo, FileTime.fromMillis(before.toMillis() + 1));
    assertThat(offer(photo)).as("another size").isInstanceOf(Offer.Accepted.class);
    Path other = house.jpeg("other", "fifth");
    Files.setLastModifiedTime(other, FileTime.fromMillis(before.toMillis() + 1));
    Files.move(other, photo, StandardCopyOption.REPLACE_EXISTING);
    assertThat(offer(photo)).as("another file").isInstanceOf(Offer.Accepted.class);
    assertThat(readings).hasValue(4);
  }

  @Test
  void who_takes_over_a_name_is_told_from_who_had_it() throws Exception {
    Path photo = house.jpeg("a.jpg", "one");
    offer(photo);
    house.jdbi().useHandle(handle -> handle.execute("delete from asset"));
    assertThat(offer(photo)).as("the asset is gone").isInstanceOf(Offer.Accepted.class);
    assertThat(readings).hasValue(2);

    long berta = house.person("berta");
    house.jdbi().useHandle(handle -> handle.execute("update kept_file set owner_id = ?", berta));
    assertThat(offer(photo)).as("somebody else's").isInstanceOf(Offer.Duplicate.class);
    assertThat(readings).hasValue(3);
  }

  @Test
  void what_goes_and_what_comes_by_other_doors_is_always_read() throws Exception {
    Path photo = house.jpeg("a.jpg", "one");
    offer(photo);
    intake().of(IntakeHouse.HOME).offer(IntakeHouse.candidate(photo, Disposal.KEEP));
    assertThat(readings).hasValue(2);
    inbox().offer(IntakeHouse.candidate(photo, Disposal.REMOVE));
    assertThat(readings).hasValue(3);
    assertThat(photo).doesNotExist();
  }

  @Test
  void what_has_left_the_inbox_is_forgotten_while_its_disk_is_there() throws Exception {
    MarkedRoot inbox = new MarkedRoot(folder.resolve("inbox"), "inbox", Adoption.ANY);
    Path photo = house.jpeg("a.jpg", "one");
    offer(photo);
    offer(house.jpeg("b.jpg", "two"));
    Files.delete(photo);

    intake().forgetGone(inbox);
    assertThat(house.count("kept_file")).as("not mounted").isEqualTo(2);
    inbox.establish(true);
    intake().forgetGone(inbox);

    assertThat(house.column("select path from kept_file"))
        .containsExactly(folder.resolve("inbox/b.jpg").toString());
  }

  private Offer offer(Path file) throws Exception {
    return inbox().offer(IntakeHouse.candidate(file, Disposal.KEEP));
  }

  /** The door of connectors as a fresh start makes it. */
  private Intake inbox() {
    return intake().of(new InboxOwners(folder.resolve("inbox"), database.database()));
  }

  private LedgerIntake intake() {
    return house.intake(
        step -> {
          if (step == Step.STAGED) {
            readings.incrementAndGet();
          }
        });
  }
}
