package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupTarget;

/**
 * What every {@link BackupTarget} must keep; extend it and name a target whose storage is empty at
 * the beginning of each test. The time limit of each test only catches calls that hang.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class BackupTargetContract {

  private static final int LARGE = 3_000_000;
  private static final String PATH = "anna/2024/2024-05-01/IMG_1.jpg";

  @TempDir Path folder;

  /** The target under test; a new one each time, all on the same storage during one test. */
  protected abstract BackupTarget target() throws Exception;

  /** Changes the stored bytes of the copy that the target lists under a path, behind its back. */
  protected abstract void spoil(String path, byte[] content) throws Exception;

  /** The stored bytes of the copy that the target lists under a path. */
  protected abstract byte[] stored(String path) throws Exception;

  /**
   * Has its storage be away, as a disk that is pulled out, and nothing lost. Whoever does not
   * override this and {@link #giveStorageBack} does not learn what the target does meanwhile.
   */
  protected void takeStorageAway() throws Exception {
    Assumptions.abort("Override takeStorageAway and giveStorageBack to have this looked at.");
  }

  /** Has its storage be there again, as it was. */
  protected void giveStorageBack() throws Exception {
    // It was never away.
  }

  /** An original in a test. */
  private record Photo(BackupItem item, byte[] bytes) {

    static Photo of(String path, int size) {
      byte[] bytes = new byte[size];
      new Random(path.hashCode() + 31L * size).nextBytes(bytes);
      return new Photo(new BackupItem(sha256(bytes), size, path), bytes);
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  @Test
  void its_name_is_lower_case_and_stays() throws Exception {
    BackupTarget target = target();
    assertThat(target.name()).matches("[a-z][a-z0-9-]{0,37}").isEqualTo(target.name());
  }

  @Test
  void once_set_up_it_can_be_used_and_its_storage_stays_the_same() throws Exception {
    assertThat(target().off()).isEmpty();
    assertThat(target().store()).isNotBlank().isEqualTo(target().store());
  }

  @Test
  void an_empty_one_has_nothing() throws Exception {
    Photo photo = Photo.of(PATH, 100);
    assertThat(target().verify(photo.item())).isEqualTo(new BackupCheck.Missing());
    assertThat(listed(target())).isEmpty();
    assertThatThrownBy(() -> target().restore(photo.item(), folder.resolve("back")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void what_was_put_is_whole_and_comes_back_as_it_was() throws Exception {
    for (int size : List.of(0, 1, LARGE)) {
      Photo photo = Photo.of("anna/2024/IMG_" + size + ".jpg", size);
      put(target(), photo);
      assertThat(target().verify(photo.item())).isEqualTo(new BackupCheck.Whole());
      assertThat(restored(photo)).isEqualTo(photo.bytes());
    }
  }

  @Test
  void what_is_put_twice_is_there_once() throws Exception {
    Photo photo = Photo.of(PATH, 1000);
    put(target(), photo);
    put(target(), photo);
    assertThat(listed(target())).containsExactly(new BackupPage.Copy(PATH, 1000));
  }

  @Test
  void several_threads_that_put_the_same_put_it_once() throws Exception {
    Photo photo = Photo.of(PATH, LARGE);
    BackupTarget target = target();
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      calls.add(
          () -> {
            put(target, photo);
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> call : threads.invokeAll(calls)) {
        assertThat(call.get(60, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(listed(target)).containsExactly(new BackupPage.Copy(PATH, LARGE));
    assertThat(target.verify(photo.item())).isEqualTo(new BackupCheck.Whole());
  }

  @Test
  void two_originals_of_one_path_are_both_kept() throws Exception {
    Photo first = Photo.of(PATH, 1000);
    Photo second = Photo.of(PATH, 2000);
    put(target(), first);
    assertThat(target().verify(second.item()))
        .as("the bytes of another are no copy")
        .isNotEqualTo(new BackupCheck.Whole());
    put(target(), second);
    assertThat(listed(target())).hasSize(2).contains(new BackupPage.Copy(PATH, 1000));
    assertThat(restored(first)).isEqualTo(first.bytes());
    assertThat(restored(second)).isEqualTo(second.bytes());
  }

  @Test
  void nobody_sees_a_copy_before_it_is_whole() throws Exception {
    Photo photo = Photo.of(PATH, LARGE);
    BackupTarget target = target();
    List<Object> seen = new ArrayList<>();
    InputStream halfWay =
        new HalfWay(
            photo.bytes(),
            () -> {
              seen.addAll(listed(target));
              seen.add(target.verify(photo.item()));
            });
    target.put(photo.item(), halfWay);
    assertThat(seen).containsExactly(new BackupCheck.Missing());
    assertThat(target.verify(photo.item())).isEqualTo(new BackupCheck.Whole());
  }

  @Test
  void nothing_is_kept_of_an_original_that_cannot_be_read_to_its_end() throws Exception {
    Photo photo = Photo.of(PATH, LARGE);
    InputStream broken =
        new HalfWay(
            photo.bytes(),
            () -> {
              throw new IOException("this disk is broken");
            });
    assertThatThrownBy(() -> target().put(photo.item(), broken)).isInstanceOf(IOException.class);
    assertThat(target().verify(photo.item())).isEqualTo(new BackupCheck.Missing());
    assertThat(listed(target())).isEmpty();
    put(target(), photo);
    assertThat(restored(photo)).isEqualTo(photo.bytes());
  }

  @Test
  void an_interrupted_thread_leaves_a_whole_copy_or_none() throws Exception {
    Photo photo = Photo.of(PATH, LARGE);
    InputStream interrupting = new HalfWay(photo.bytes(), Thread.currentThread()::interrupt);
    try {
      target().put(photo.item(), interrupting);
    } catch (IOException | InterruptedException ended) {
      assertThat(ended).as("an interrupted call may end so").isNotNull();
    } finally {
      Thread.interrupted();
    }
    assertThat(target().verify(photo.item()))
        .isIn(new BackupCheck.Missing(), new BackupCheck.Whole());
    put(target(), photo);
    assertThat(listed(target())).containsExactly(new BackupPage.Copy(PATH, LARGE));
  }

  @Test
  void an_interrupted_thread_that_reads_a_copy_is_told_and_the_copy_stays() throws Exception {
    Photo photo = Photo.of(PATH, LARGE);
    put(target(), photo);
    endsByAnException(() -> target().verify(photo.item()));
    endsByAnException(() -> target().restore(photo.item(), folder.resolve("interrupted")));
    assertThat(target().verify(photo.item())).isEqualTo(new BackupCheck.Whole());
    assertThat(restored(photo)).isEqualTo(photo.bytes());
  }

  private static void endsByAnException(ThrowingCallable call) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(call).isInstanceOfAny(IOException.class, InterruptedException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void while_its_storage_is_away_it_says_so_and_takes_nothing_for_lost() throws Exception {
    Photo photo = Photo.of(PATH, 1000);
    BackupTarget target = target();
    put(target, photo);
    String store = target.store();
    takeStorageAway();
    List<ThrowingCallable> calls =
        List.of(
            target::store,
            () -> put(target, photo),
            () -> target.verify(photo.item()),
            () -> target.list(null),
            () -> target.restore(photo.item(), folder.resolve("away")));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(BackupAwayException.class);
    }
    giveStorageBack();
    assertThat(target.store()).isEqualTo(store);
    assertThat(target.verify(photo.item())).isEqualTo(new BackupCheck.Whole());
    assertThat(listed(target)).containsExactly(new BackupPage.Copy(PATH, 1000));
  }

  @Test
  void a_flipped_bit_is_noticed() throws Exception {
    Photo photo = Photo.of(PATH, 1000);
    put(target(), photo);
    byte[] flipped = photo.bytes().clone();
    flipped[500] ^= 1;
    damagedBy(photo, flipped);
  }

  @Test
  void a_copy_that_was_cut_off_is_noticed() throws Exception {
    Photo photo = Photo.of(PATH, 1000);
    put(target(), photo);
    damagedBy(photo, Arrays.copyOf(photo.bytes(), 999));
  }

  @Test
  void beside_a_damaged_copy_a_whole_one_is_put() throws Exception {
    Photo photo = Photo.of(PATH, 1000);
    put(target(), photo);
    byte[] damaged = new byte[1000];
    spoil(PATH, damaged);
    put(target(), photo);
    assertThat(target().verify(photo.item())).isEqualTo(new BackupCheck.Whole());
    assertThat(restored(photo)).isEqualTo(photo.bytes());
    assertThat(stored(PATH)).as("it overwrites nothing").isEqualTo(damaged);
  }

  @Test
  void the_list_tells_all_in_parts_that_do_not_overlap() throws Exception {
    BackupTarget target = target();
    List<BackupPage.Copy> put = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      Photo photo = Photo.of("ben/%d/a-%d.b/IMG.jpg".formatted(number % 7, number), 1);
      put(target, photo);
      put.add(new BackupPage.Copy(photo.item().path(), 1));
    }
    assertThat(listed(target)).containsExactlyInAnyOrderElementsOf(put);
  }

  @Test
  void whatever_a_photo_is_called_it_is_kept() throws Exception {
    List<String> names =
        List.of(
            "été 🏖️.jpg",
            "a:b?c*d.jpg",
            "CON.jpg",
            "trailing. ",
            ".hidden",
            "no extension",
            "a\\b.jpg",
            "\"q\"|<x>.jpg",
            "x".repeat(240) + ".jpeg",
            "..jpg");
    for (String name : names) {
      Photo photo = Photo.of("cleo/" + name, 10);
      put(target(), photo);
      assertThat(target().verify(photo.item())).as(name).isEqualTo(new BackupCheck.Whole());
    }
    assertThat(listed(target())).hasSize(names.size());
  }

  private void damagedBy(Photo photo, byte[] content) throws Exception {
    spoil(PATH, content);
    assertThat(target().verify(photo.item())).isInstanceOf(BackupCheck.Damaged.class);
    assertThatThrownBy(() -> target().restore(photo.item(), folder.resolve("damaged")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private byte[] restored(Photo photo) throws Exception {
    Path file = folder.resolve("back-" + photo.item().sha256());
    target().restore(photo.item(), file);
    return Files.readAllBytes(file);
  }

  private static void put(BackupTarget target, Photo photo) throws Exception {
    try (InputStream original = photo.open()) {
      target.put(photo.item(), original);
    }
  }

  private static List<BackupPage.Copy> listed(BackupTarget target) throws Exception {
    List<BackupPage.Copy> copies = new ArrayList<>();
    BackupPage page = target.list(null);
    copies.addAll(page.copies());
    while (page.next() != null) {
      page = target.list(page.next());
      copies.addAll(page.copies());
    }
    return copies;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
