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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.uploads.PrivateFolder;
import org.photofactory.web.uploads.UploadFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announced uploads on disk: a card that tells what is known of each, and its bytes so far. What is
 * on disk is all there is, so that an upload goes on after a restart; when each has to be looked at
 * is remembered, so that the cards are read but once. Safe for use by many threads; one upload is
 * to be worked on by one of them at a time.
 */
public final class ResumableStore {

  private static final Logger log = LoggerFactory.getLogger(ResumableStore.class);
  private static final String CARD = ".json";
  private static final String CARDS = "resumable";
  private static final String DRAFT = ".draft";

  /** How long an upload waits for its next bytes, and how long its result can be asked for. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  /** How long is known of an upload that it has expired. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private final PrivateFolder folder;
  private final UploadFolder files;
  private final JsonMapper mapper;
  private final Clock clock;
  private final Deadlines deadlines = new Deadlines();

  /**
   * @param files where the bytes lie; the cards lie in a folder of their own in there
   */
  public ResumableStore(UploadFolder files, JsonMapper mapper, Clock clock) {
    this.files = Objects.requireNonNull(files, "files is null");
    this.folder = files.disk().within(CARDS);
    this.mapper = Objects.requireNonNull(mapper, "mapper is null");
    this.clock = Objects.requireNonNull(clock, "clock is null");
  }

  /**
   * Makes room for an upload.
   *
   * @param id unguessable
   * @throws org.photofactory.web.rest.ProblemException when the disk has none, or is away
   */
  ResumableUpload create(UUID id, long owner, Declared declared) throws IOException {
    folder.make();
    folder.requireRoom(declared.length());
    ResumableUpload upload = new ResumableUpload(id, owner, declared, nextExpiry(), null);
    files.create(upload.id());
    write(upload);
    return upload;
  }

  /**
   * A person's upload with this id.
   *
   * @throws org.photofactory.web.rest.ProblemException when it has expired
   */
  Optional<ResumableUpload> find(long owner, UUID id) throws IOException {
    Optional<ResumableUpload> found = card(id).filter(upload -> upload.owner() == owner);
    if (found.filter(this::expired).isPresent()) {
      throw Problem.of(410, "GONE", "This upload has expired.", "Announce it again.").asException();
    }
    return found;
  }

  /** True when something is known of an upload with this id, expired or not. */
  boolean knows(UUID id) {
    return Files.exists(folder.file(id, CARD));
  }

  /**
   * How many of its bytes are here.
   *
   * @throws org.photofactory.web.rest.ProblemException when they are gone
   */
  long offset(ResumableUpload upload) throws IOException {
    if (upload.result() != null) {
      return upload.declared().length();
    }
    try {
      return Files.size(bytes(upload));
    } catch (NoSuchFileException gone) {
      if (upload.declared().async()) {
        // A task was made of them, settled, and a crash came before its number was noted.
        return upload.declared().length();
      }
      throw ResumableUploads.unknown();
    }
  }

  /** Its bytes. */
  Path bytes(ResumableUpload upload) {
    return files.bytes(upload.id());
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

  /** Writes down what became of it. */
  ResumableUpload note(ResumableUpload upload) throws IOException {
    ResumableUpload noted = upload.until(nextExpiry());
    write(noted);
    return noted;
  }

  /** Its bytes are no longer needed. */
  void dropBytes(ResumableUpload upload) throws IOException {
    files.forget(upload.id());
  }

  /** Forgets it, and its bytes unless they are a task's by now. */
  void remove(ResumableUpload upload) throws IOException {
    Files.deleteIfExists(folder.file(upload.id(), CARD));
    deadlines.forget(upload.id());
    if (upload.result() == null) {
      dropBytes(upload);
    }
  }

  /** Reads all cards, once; returns what may still go on. */
  List<ResumableUpload> readAll() {
    List<ResumableUpload> open = new ArrayList<>();
    if (!Files.isDirectory(folder.path())) {
      return open;
    }
    try (DirectoryStream<Path> cards = Files.newDirectoryStream(folder.path(), "*" + CARD)) {
      for (Path card : cards) {
        Optional<ResumableUpload> upload = parse(card);
        upload.ifPresent(known -> deadlines.note(known.id(), known.expiresAt()));
        upload.filter(known -> known.result() == null && !expired(known)).ifPresent(open::add);
      }
    } catch (IOException failure) {
      log.warn("Uploads in {} could not be read: {}", folder.path(), failure.toString());
    }
    return open;
  }

  /** Uploads that are to be {@linkplain #expire looked at}, because their time is over. */
  List<UUID> due() {
    return deadlines.before(clock.instant());
  }

  /**
   * Lets go of the bytes of an upload whose time is over. Its card stays for a while, so that its
   * sender can be told.
   */
  void expire(UUID id) throws IOException {
    Optional<ResumableUpload> upload = card(id);
    if (upload.isEmpty()) {
      deadlines.forget(id);
      return;
    }
    Instant last = upload.get().expiresAt().plus(MEMORY);
    if (last.isBefore(clock.instant())) {
      remove(upload.get());
    } else if (expired(upload.get())) {
      deadlines.note(id, last);
      if (upload.get().result() == null) {
        dropBytes(upload.get());
      }
    } else {
      deadlines.note(id, upload.get().expiresAt());
    }
  }

  private Instant nextExpiry() {
    return clock.instant().plus(PATIENCE);
  }

  private boolean expired(ResumableUpload upload) {
    return upload.expiresAt().isBefore(clock.instant());
  }

  private Optional<ResumableUpload> card(UUID id) throws IOException {
    return parse(folder.file(id, CARD));
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
    deadlines.note(upload.id(), upload.expiresAt());
  }

  private boolean copy(Chunk chunk, FileChannel file) throws IOException {
    OutputStream bytes = Channels.newOutputStream(file);
    Checksum checksum = chunk.checksum();
    if (checksum == null) {
      folder.copy(chunk.body(), bytes, chunk.offset());
      return true;
    }
    MessageDigest digest = checksum.digest();
    folder.copy(new DigestInputStream(chunk.body(), digest), bytes, chunk.offset());
    return checksum.isOf(digest);
  }
}
