package org.photofactory.plugins.backupfolder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.testkit.GivenSettings;

class FolderTargetTest {

  private static final String EMPTY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir Path disk;
  private final KnownFolders known = new RememberedFolders();

  @Test
  void without_a_folder_it_is_off_and_says_so() {
    assertThat(target(" ", new Bytes()).off()).contains("No folder for backups is named.");
    assertThat(target("backups", new Bytes()).off())
        .contains("The folder for backups must be an absolute path, not \"backups\".");
  }

  @Test
  void an_empty_folder_becomes_a_backup_and_keeps_its_identity() throws IOException {
    Files.createDirectory(disk.resolve("lost+found"));
    String store = target(disk).store();
    assertThat(disk.resolve(".photofactory-backup")).content().contains(store);
    assertThat(target(disk).store()).isEqualTo(store);
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws IOException {
    Files.createFile(disk.resolve("letter.txt"));
    assertAway(target(disk), "BACKUP_FOLDER_TAKEN");
    assertThat(names()).containsExactly("letter.txt");
  }

  @Test
  void a_folder_that_is_not_there_is_not_made() {
    Path folder = disk.resolve("stick");
    assertAway(target(folder), "BACKUP_AWAY");
    assertThat(folder).doesNotExist();
  }

  @Test
  void an_empty_mount_point_is_not_taken_for_a_new_disk() throws IOException {
    target(disk).store();
    Path marker = disk.resolve(".photofactory-backup");
    Path elsewhere = disk.resolve(".elsewhere");
    Files.move(marker, elsewhere);
    assertAway(target(disk), "BACKUP_AWAY");
    assertThat(marker).doesNotExist();
    Files.move(elsewhere, marker);
    assertThat(target(disk).store()).isNotBlank();
  }

  @Test
  void more_than_fits_is_not_begun() throws IOException {
    BackupItem item = new BackupItem(EMPTY_HASH, Long.MAX_VALUE, "film.mov");
    assertThatThrownBy(() -> target(disk).put(item, new ByteArrayInputStream(new byte[1])))
        .isInstanceOfSatisfying(
            BackupAwayException.class, away -> assertThat(away.code()).isEqualTo("BACKUP_FULL"));
    assertThat(names()).containsExactly(".photofactory-backup");
  }

  @Test
  void a_link_is_no_copy() throws Exception {
    BackupTarget target = target(disk);
    target.store();
    Path original = Files.createFile(disk.resolve(".original"));
    Files.createSymbolicLink(disk.resolve("photo.jpg"), original);
    BackupItem item = new BackupItem(EMPTY_HASH, 0, "photo.jpg");
    target.put(item, new ByteArrayInputStream(new byte[0]));
    assertThat(disk.resolve("photo e3b0c442.jpg")).isEmptyFile();
    assertThat(target.list(null).copies()).hasSize(1);
  }

  @Test
  void beside_a_copy_that_cannot_be_read_a_new_one_is_made_and_that_comes_back() throws Exception {
    byte[] photo = "a photo".getBytes(UTF_8);
    BackupItem item = new BackupItem(sha256(photo), photo.length, "photo.jpg");
    target(disk).put(item, new ByteArrayInputStream(photo));
    BackupTarget failing = target(disk, new Bytes(failingAt(disk.resolve("photo.jpg"))));
    assertThat(failing.verify(item))
        .isEqualTo(
            new BackupCheck.Damaged(
                disk.resolve("photo.jpg") + " cannot be read: Input/output error."));
    assertThatThrownBy(() -> failing.restore(item, disk.resolve(".none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(disk.resolve(".photofactory/unfinished")).isEmptyDirectory();
    failing.put(item, new ByteArrayInputStream(photo));
    assertThat(failing.verify(item)).isEqualTo(new BackupCheck.Whole());
    failing.restore(item, disk.resolve(".back"));
    assertThat(disk.resolve(".back")).hasBinaryContent(photo);
  }

  @Test
  void what_cannot_be_read_as_its_disk_has_gone_is_not_damaged() throws Exception {
    byte[] photo = "a photo".getBytes(UTF_8);
    BackupItem item = new BackupItem(sha256(photo), photo.length, "photo.jpg");
    target(disk).put(item, new ByteArrayInputStream(photo));
    BackupTarget pulled =
        target(
            disk,
            new Bytes(
                file -> {
                  Files.delete(disk.resolve(".photofactory-backup"));
                  throw new IOException("Input/output error");
                }));
    assertThatThrownBy(() -> pulled.verify(item)).isInstanceOf(BackupAwayException.class);
  }

  @Test
  void what_cannot_be_read_of_a_disk_that_is_only_remembered_is_not_damaged() throws Exception {
    BackupItem item = brought("photo.jpg");
    BackupTarget pulled = unreadable(item, "Input/output error");
    assertAway(() -> pulled.verify(item), "BACKUP_AWAY");
    assertAway(() -> pulled.restore(item, disk.resolve(".none")), "BACKUP_AWAY");
    assertThat(disk.resolve(".none")).doesNotExist();
  }

  @Test
  void what_cannot_be_read_of_a_disk_that_may_only_be_read_is_damaged() throws Exception {
    BackupItem item = brought("photo.jpg");
    BackupTarget locked = unreadable(item, "Read-only file system");
    assertThat(locked.verify(item)).isInstanceOf(BackupCheck.Damaged.class);
    assertThatThrownBy(() -> locked.restore(item, disk.resolve(".none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_copy_that_is_whole_has_nothing_written_to_its_disk() throws Exception {
    BackupItem item = brought("photo.jpg");
    Presence never =
        new Presence(
            (content, newFile) -> {
              throw new AssertionError("it writes " + newFile);
            });
    assertThat(target(disk.toString(), new Bytes(), never).verify(item))
        .isEqualTo(new BackupCheck.Whole());
  }

  private BackupItem brought(String path) throws Exception {
    byte[] photo = "a photo".getBytes(UTF_8);
    BackupItem item = new BackupItem(sha256(photo), photo.length, path);
    target(disk).put(item, new ByteArrayInputStream(photo));
    return item;
  }

  /** The marker is there, but an item cannot be read, and nothing can be written. */
  private BackupTarget unreadable(BackupItem item, String whyNothingIsWritten) {
    return target(
        disk.toString(),
        new Bytes(failingAt(disk.resolve(item.path()))),
        new Presence(
            (content, newFile) -> {
              throw new IOException(whyNothingIsWritten);
            }));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_linux_says_of_bytes_that_cannot_be_read_is_understood() {
    // A regular file without a size, of which nothing can be read at its beginning.
    Path unreadable = Path.of("/proc/self/mem");
    assertThatThrownBy(() -> new Bytes().are(new BackupItem(EMPTY_HASH, 0, "mem"), unreadable))
        .isInstanceOf(UnreadableException.class);
  }

  /** As a disk with a bad sector in one file. */
  private static Bytes.Opener failingAt(Path file) {
    return opened ->
        opened.equals(file)
            ? new SequenceInputStream(
                new ByteArrayInputStream(new byte[3]),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("Input/output error");
                  }
                })
            : Files.newInputStream(opened);
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private BackupTarget target(Path folder) {
    return target(folder, new Bytes());
  }

  private BackupTarget target(Path folder, Bytes bytes) {
    return target(folder.toString(), bytes);
  }

  private BackupTarget target(String folder, Bytes bytes) {
    return target(folder, bytes, new Presence());
  }

  private BackupTarget target(String folder, Bytes bytes, Presence presence) {
    return new FolderTarget(new GivenSettings(Map.of("folder", folder)), known, bytes, presence);
  }

  private static void assertAway(BackupTarget target, String code) {
    assertAway(target::store, code);
  }

  private static void assertAway(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BackupAwayException.class, away -> assertThat(away.code()).isEqualTo(code));
  }

  private Stream<String> names() throws IOException {
    return Files.list(disk).map(file -> file.getFileName().toString());
  }
}
