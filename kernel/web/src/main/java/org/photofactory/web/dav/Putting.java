package org.photofactory.web.dav;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.kernel.vault.intake.Rooms;
import org.photofactory.web.rest.BoundedBody;
import org.photofactory.web.rest.Problem;

/** Answers PUT. Thread-safe. */
final class Putting {

  private static final String MODIFIED = "X-OC-Mtime";

  private final DropBox box;
  private final Rooms rooms;
  private final long mostBytes;

  Putting(DropBox box, Rooms rooms, long mostBytes) {
    this.box = box;
    this.rooms = rooms;
    this.mostBytes = mostBytes;
  }

  DavAnswer answer(DavRequest request) throws IOException {
    refuse(request);
    @Nullable Instant modified = modified(request.header(MODIFIED));
    // Told before the bytes are sent, and looked at again when they are here.
    List<UUID> replaced =
        box.drops().read(request.owner(), tree -> unneeded(demandPlace(request, tree)));
    long announced = announced(request);
    try (Reservation room =
        rooms.reserve(request.owner(), UUID.randomUUID(), announced, replaced)) {
      box.files().requireRoom(announced);
      return received(request, modified, room);
    }
  }

  private DavAnswer received(DavRequest request, @Nullable Instant modified, Reservation room)
      throws IOException {
    InputStream body = new BoundedBody(Request.asInputStream(request.jetty()), mostBytes);
    Content content = box.files().receive(room.number(), room.covering(body));
    boolean kept = false;
    try {
      DavAnswer answer =
          box.change(request.owner(), tree -> keep(request, tree, modified, content));
      kept = true;
      return modified == null ? answer : answer.with("X-OC-MTime", "accepted");
    } finally {
      if (!kept) {
        waiting(content).ifPresent(this::drop);
      }
    }
  }

  /** Finder sends its bytes in chunks, and says beside how many there will be. */
  private static long announced(DavRequest request) {
    @Nullable String expected = request.header("X-Expected-Entity-Length");
    long length = request.jetty().getLength();
    return length < 0 && expected != null && expected.matches("[0-9]{1,18}")
        ? Long.parseLong(expected)
        : Math.max(0, length);
  }

  private void refuse(DavRequest request) {
    if (request.headers().contains(HttpHeader.CONTENT_RANGE)) {
      throw Problem.badRequest("A file is taken whole; Content-Range is not known here.", null)
          .asException();
    }
    @Nullable String packing = request.header("Content-Encoding");
    if (packing != null && !packing.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "The body is packed.", "Send it as it is.")
          .asException();
    }
    if (announced(request) > mostBytes) {
      throw BoundedBody.tooLarge(mostBytes).asException();
    }
  }

  private static Optional<Drop> demandPlace(DavRequest request, DropTree tree) {
    DavPath path = request.path();
    Optional<Drop> there = tree.find(path.names());
    if (there.filter(Drop::folder).isPresent()) {
      throw Problem.of(405, "METHOD_NOT_ALLOWED", "A folder has this name.", null).asException();
    }
    DropBox.folder(tree, path.parent());
    Conditional.demand(request, there);
    return there;
  }

  private static DropBox.Done<DavAnswer> keep(
      DavRequest request, DropTree tree, @Nullable Instant modified, Content content) {
    Optional<Drop> there = demandPlace(request, tree);
    if (there.isPresent()) {
      tree.replace(there.get(), modified, content);
    } else {
      Drop folder = DropBox.folder(tree, request.path().parent());
      tree.addFile(folder, request.path().name(), modified, content);
    }
    DavAnswer answer = DavAnswer.of(there.isPresent() ? 204 : 201);
    return new DropBox.Done<>(answer.with("ETag", Conditional.tag(content)), unneeded(there));
  }

  /** Bytes that nobody needs once others have taken their place. */
  private static List<UUID> unneeded(Optional<Drop> there) {
    return there.map(Drop::content).flatMap(Putting::waiting).map(List::of).orElse(List.of());
  }

  static Optional<UUID> waiting(Content content) {
    return content.place() instanceof Place.Waiting(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  private void drop(UUID number) {
    try {
      box.files().remove(number);
    } catch (IOException later) {
      // It is swept away at the next start.
    }
  }

  /** Seconds since 1970, as ownCloud's programs say them. */
  private static @Nullable Instant modified(@Nullable String seconds) {
    if (seconds == null) {
      return null;
    }
    try {
      return Times.ofSeconds(seconds);
    } catch (DateTimeException | NumberFormatException notTime) {
      throw Problem.badRequest(MODIFIED + " is seconds since 1970.", null).asException();
    }
  }
}
