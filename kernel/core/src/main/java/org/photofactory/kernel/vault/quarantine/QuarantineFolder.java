package org.photofactory.kernel.vault.quarantine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.kernel.vault.files.Hashing;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.SafeName;

/** The files in quarantine, by day of arrival. Thread-safe. */
public final class QuarantineFolder {

  private static final String STAGING = ".staging";

  /** Beside a file that cannot be copied here; hidden, so that nobody takes it in again. */
  private static final String BESIDE = ".photofactory-quarantine";

  private final Path folder;
  private final Publisher publisher;

  public QuarantineFolder(Path folder, Publisher publisher) {
    this.folder = folder.toAbsolutePath().normalize();
    this.publisher = Objects.requireNonNull(publisher, "publisher is null");
  }

  /** The folder, made if missing. */
  public Path folder() throws IOException {
    Durably.makeFolder(folder);
    return folder;
  }

  /** A relative path that nothing has yet. */
  public String freePath(String fileName, Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate() + "/" + freeName(fileName);
  }

  /**
   * An absolute path that nothing has yet, on the file system of a file that can be moved but not
   * read, where this folder is on another.
   */
  public String freePathBeside(Path file, String fileName) {
    return file.toAbsolutePath()
        .resolveSibling(BESIDE)
        .resolve(freeName(fileName))
        .normalize()
        .toString();
  }

  private static String freeName(String fileName) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return SafeName.of(unique + "-" + fileName.replace('/', '_')).text();
  }

  /** Copies bytes aside, forced to disk, not yet under a public name. */
  public Aside copy(InputStream in) throws IOException {
    Path staging = folder.resolve(STAGING);
    Durably.makeFolder(staging);
    Path file = staging.resolve(UUID.randomUUID().toString());
    Hashing.Copied copied = Hashing.copy(in, file);
    return new Aside(file, copied.sha256(), copied.bytes());
  }

  /** Moves a file of the same file system to its path. */
  public void publish(Path file, String path) throws IOException {
    Path target = folder.resolve(path);
    Durably.makeFolder(Objects.requireNonNull(target.getParent()));
    if (!publisher.move(file, target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  /** A file in quarantine, if it is there. */
  public Optional<Path> find(String path) {
    Path file = folder.resolve(path).normalize();
    @Nullable Path parent = file.getParent();
    boolean ours = file.startsWith(folder) || (parent != null && parent.endsWith(BESIDE));
    boolean there = ours && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return there ? Optional.of(file) : Optional.empty();
  }

  /** Removes a file for ever. */
  public void remove(String path) throws IOException {
    Optional<Path> file = find(path);
    if (file.isPresent()) {
      Durably.remove(file.get());
    }
  }

  /**
   * Removes what interrupted calls have left unpublished. To be called only while nobody copies.
   */
  public void sweepStaging() throws IOException {
    Path staging = folder.resolve(STAGING);
    if (!Files.isDirectory(staging)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(staging)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Bytes copied aside. */
  public record Aside(Path file, String sha256, long bytes) {}
}
