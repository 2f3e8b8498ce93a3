package org.photofactory.web.uploads.resumable;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;
import org.photofactory.web.uploads.Delivery;
import org.photofactory.web.uploads.TaskDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads that go on where they stopped, from their announcement to the intake. One request works
 * on an upload at a time. Safe for use by many threads.
 */
public final class ResumableUploads {

  private static final Logger log = LoggerFactory.getLogger(ResumableUploads.class);

  private final ResumableStore store;
  private final Handover handover;
  private final Delivery delivery;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  /**
   * An upload, and how many of its bytes are here.
   *
   * @param offset in bytes
   */
  public record Progress(ResumableUpload upload, long offset) {
    long missing() {
      return upload.declared().length() - offset;
    }

    boolean whole() {
      return missing() == 0;
    }
  }

  public ResumableUploads(ResumableStore store, Delivery delivery, TaskDesk desk) {
    this.store = store;
    this.delivery = delivery;
    this.handover = new Handover(store, delivery, desk);
  }

  /** True for an upload that was announced here and is not forgotten. */
  public boolean knows(UUID id) {
    return store.knows(id);
  }

  /** Room was promised to what may still go on. To be called before anything is received. */
  public void start() {
    for (ResumableUpload upload : store.readAll()) {
      delivery.rooms().remember(upload.owner(), upload.id(), upload.declared().length());
    }
    prune();
  }

  /** Lets go of what nobody has gone on with for a week, but for what is being worked on. */
  public void prune() {
    for (UUID id : store.due()) {
      if (busy.add(id)) {
        try {
          store.expire(id);
          delivery.rooms().release(id);
        } catch (IOException failure) {
          log.warn("The expired upload {} could not be removed: {}", id, failure.toString());
        } finally {
          busy.remove(id);
        }
      }
    }
  }

  /** Makes room for an upload; one of no bytes is whole at once. */
  Progress announce(long owner, Declared declared) throws IOException {
    UUID id = UUID.randomUUID();
    Reservation room = delivery.reserve(owner, id, declared.length());
    try {
      return delivered(new Progress(store.create(id, owner, declared), 0));
    } finally {
      if (!store.knows(id)) {
        room.close();
      }
    }
  }

  /** How an upload stands. One that is whole but could not be taken in yet is brought again. */
  Progress look(long owner, UUID id) throws IOException {
    try (Turn turn = turn(owner, id)) {
      return delivered(turn.progress());
    }
  }

  /** Takes what comes of an upload, and brings it to the intake when it is whole. */
  Progress add(long owner, UUID id, Chunk chunk) throws IOException {
    try (Turn turn = turn(owner, id)) {
      Progress before = turn.progress();
      requireFit(before, chunk);
      if (!store.append(before.upload(), chunk.ofAtMost(before.missing()))) {
        throw Problem.of(
                460,
                "CHECKSUM_MISMATCH",
                "The bytes do not have their checksum.",
                "Send them again.")
            .asException();
      }
      return delivered(turn.progress());
    }
  }

  /** Forgets an upload. */
  void cancel(long owner, UUID id) throws IOException {
    try (Turn turn = turn(owner, id)) {
      store.remove(turn.progress().upload());
      delivery.rooms().release(id);
    }
  }

  private Progress delivered(Progress progress) throws IOException {
    if (!progress.whole() || progress.upload().result() != null) {
      return progress;
    }
    ResumableUpload delivered = handover.deliver(progress.upload());
    delivery.rooms().release(delivered.id());
    return new Progress(delivered, progress.offset());
  }

  private static void requireFit(Progress before, Chunk chunk) {
    if (chunk.offset() != before.offset()) {
      throw Problem.of(
              409,
              "OFFSET_MISMATCH",
              "The upload goes on at byte " + before.offset() + ".",
              "Ask with HEAD where it goes on.")
          .asException();
    }
    if (chunk.announced() > before.missing()) {
      throw Problem.of(413, "TOO_LARGE", "That is more than was announced.", null).asException();
    }
  }

  /** What to throw for an upload that is not here. */
  static ProblemException unknown() {
    return Problem.of(404, "NOT_FOUND", "There is no such upload (any more).", "Announce it again.")
        .asException();
  }

  private Turn turn(long owner, UUID id) {
    if (!busy.add(id)) {
      throw Problem.of(
              423,
              "UPLOAD_BUSY",
              "Another request is working on this upload.",
              "Try again shortly.")
          .asException();
    }
    return new Turn(owner, id);
  }

  /** The one request that may work on an upload. */
  private final class Turn implements AutoCloseable {
    private final long owner;
    private final UUID id;

    private Turn(long owner, UUID id) {
      this.owner = owner;
      this.id = id;
    }

    Progress progress() throws IOException {
      ResumableUpload upload = store.find(owner, id).orElseThrow(ResumableUploads::unknown);
      return new Progress(upload, store.offset(upload));
    }

    @Override
    public void close() {
      busy.remove(id);
    }
  }
}
