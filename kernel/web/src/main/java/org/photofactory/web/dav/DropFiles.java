package org.photofactory.web.dav;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.web.uploads.PrivateFolder;

/** Bytes that wait for the intake, each in a file that is named by a number. Thread-safe. */
final class DropFiles {

  private static final String SUFFIX = ".drop";

  private final PrivateFolder folder;

  DropFiles(PrivateFolder folder) {
    this.folder = folder;
  }

  /** Where bytes lie. */
  Path file(UUID number) {
    return folder.file(number, SUFFIX);
  }

  /** True while the folder is there. */
  boolean present() {
    return Files.isDirectory(folder.path());
  }

  /** Refuses what the disk has no room for. */
  void requireRoom(long bytes) throws IOException {
    folder.make();
    folder.requireRoom(bytes);
  }

  /**
   * Receives a whole body, and has it safely on disk; when that fails, nothing is left of it.
   *
   * @param number names the file
   * @throws IOException when the body ends early or the disk cannot take it
   */
  Content receive(UUID number, InputStream body) throws IOException {
    folder.make();
    MessageDigest digest = sha256();
    boolean whole = false;
    try (FileChannel file =
        FileChannel.open(file(number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
      folder.copy(body, out, 0);
      file.force(true);
      whole = true;
      String hash = HexFormat.of().formatHex(digest.digest());
      return new Content(file.size(), hash, new Content.Place.Waiting(number));
    } catch (IOException failure) {
      throw folder.explain(failure);
    } finally {
      if (!whole) {
        remove(number);
      }
    }
  }

  /**
   * Gives bytes that wait a second number. They take no more room by that, as they are not changed
   * while they wait; only where a disk knows no second names they are copied.
   *
   * @throws NoSuchFileException when they wait no longer
   */
  UUID copy(UUID number) throws IOException {
    UUID copy = UUID.randomUUID();
    try {
      Files.createLink(file(copy), file(number));
    } catch (UnsupportedOperationException | FileSystemException noSecondName) {
      folder.requireRoom(Files.size(file(number)));
      Files.copy(file(number), file(copy));
    }
    return copy;
  }

  /** Removes bytes. */
  void remove(UUID number) throws IOException {
    Files.deleteIfExists(file(number));
  }

  /** All bytes that lie here. */
  Set<UUID> all() throws IOException {
    Set<UUID> numbers = new HashSet<>();
    if (present()) {
      try (DirectoryStream<Path> drops = Files.newDirectoryStream(folder.path(), "*" + SUFFIX)) {
        drops.forEach(drop -> number(drop).ifPresent(numbers::add));
      }
    }
    return numbers;
  }

  private static Optional<UUID> number(Path drop) {
    String name = String.valueOf(drop.getFileName());
    try {
      return Optional.of(UUID.fromString(name.substring(0, name.length() - SUFFIX.length())));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
