package org.photofactory.web.uploads.resumable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.photofactory.web.uploads.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announced uploads on disk: a card that tells what is known of each, and its bytes so far. What is
 * on disk is all there is, so that an upload goes on after a restart. Safe for use by many threads;
 * one upload is to be worked on by one of them at a time.
 */
final class ResumableStore {

  private static final Logger log = LoggerFactory.getLogger(ResumableStore.class);
  private static final String CARD = ".json";
  private static final String BYTES = ".bytes";
  private static final String DRAFT = ".draft";

  /** How long an upload waits for its next bytes, and how long its result can be asked for. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final PrivateFolder folder;
  private final JsonMapper mapper;
  private final Clock clock;

  ResumableStore(PrivateFolder folder, JsonMapper mapper, Clock clock) {
    this.folder = Objects.requireNonNull(folder, "folder is null");
    this.mapper = Objects.requireNonNull(mapper, "mapper is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Makes room for an upload.
   *
   * @throws org.photofactory.web.rest.ProblemException when the disk has none, or is away
   */
  ResumableUpload create(long owner, Declared declared) throws IOException {
    folder.make();
    folder.requireRoom(declared.length());
    ResumableUpload upload =
        new ResumableUpload(UUID.randomUUID(), owner, declared, nextExpiry(), null);
    Files.createFile(bytes(upload));
    write(upload);
    return upload;
  }

  /** A person's upload with this id, unless it has expired. */
  Optional<ResumableUpload> find(long owner, UUID id) throws IOException {
    return parse(folder.file(id, CARD))
        .filter(upload -> upload.owner() == owner && !expired(upload));
  }

  /** How many of its bytes are here. */
  long offset(ResumableUpload upload) throws IOException {
    return upload.result() != null ? upload.declared().length() : Files.size(bytes(upload));
  }

  /** Its bytes. */
  Path bytes(ResumableUpload upload) {
    return folder.file(upload.id(), BYTES);
  }

  /**
   * Adds what comes, and keeps it on disk also when the connection breaks off.
   *
   * @return false when the bytes do not have the checksum; then none of them is kept
   * @throws IOException when the connection broke off or the disk is full
   */
  boolean append(ResumableUpload upload, Chunk chunk) throws IOException {
    try (FileChannel file = FileChannel.open(bytes(upload), StandardOpenOption.WRITE)) {
      file.position(chunk.offset());
      boolean right = false;
      try {
        right = copy(chunk, file);
        return right;
      } catch (IOException brokenOff) {
        right = chunk.checksum() == null;
        throw folder.explain(brokenOff);
      } finally {
        if (!right) {
          file.truncate(chunk.offset());
        }
        file.force(false);
        write(upload.until(nextExpiry()));
      }
    }
  }

  /** Writes down what became of it; its bytes are no longer needed. */
  void finish(ResumableUpload upload) throws IOException {
    write(upload.until(nextExpiry()));
    Files.deleteIfExists(bytes(upload));
  }

  /** Forgets it. */
  void remove(ResumableUpload upload) throws IOException {
    Files.deleteIfExists(folder.file(upload.id(), CARD));
    Files.deleteIfExists(bytes(upload));
  }

  /** Forgets all whose time is over. */
  void prune() {
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    try (DirectoryStream<Path> cards = Files.newDirectoryStream(folder.path(), "*" + CARD)) {
      for (Path card : cards) {
        Optional<ResumableUpload> upload = parse(card);
        if (upload.isPresent() && expired(upload.get())) {
          remove(upload.get());
        }
      }
    } catch (IOException failure) {
      log.warn("Expired uploads in {} could not be removed: {}", folder.path(), failure.toString());
    }
  }

  private Instant nextExpiry() {
    return clock.instant().plus(PATIENCE);
  }

  private boolean expired(ResumableUpload upload) {
    return upload.expiresAt().isBefore(clock.instant());
  }

  private Optional<ResumableUpload> parse(Path card) throws IOException {
    try {
      return Optional.of(mapper.readValue(Files.readAllBytes(card), ResumableUpload.class));
    } catch (NoSuchFileException unknown) {
      return Optional.empty();
    }
  }

  /** Whole or not at all: a card that a crash has cut short would lose its upload. */
  private void write(ResumableUpload upload) throws IOException {
    Path draft = folder.file(upload.id(), DRAFT);
    try (FileChannel file =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(mapper.writeValueAsBytes(upload)));
      file.force(false);
    }
    Files.move(draft, folder.file(upload.id(), CARD), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean copy(Chunk chunk, FileChannel file) throws IOException {
    OutputStream bytes = Channels.newOutputStream(file);
    Checksum checksum = chunk.checksum();
    if (checksum == null) {
      folder.copy(chunk.body(), bytes);
      return true;
    }
    MessageDigest digest = checksum.digest();
    folder.copy(new DigestInputStream(chunk.body(), digest), bytes);
    return checksum.isOf(digest);
  }
}
