package org.photofactory.web.dav;

import java.io.IOException;
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
    box.drops()
        .read(
            request.owner(),
            tree -> {
              demandPlace(request, tree);
              return true;
            });
    rooms.demand(request.owner(), Math.max(0, request.jetty().getLength()));
    box.files().requireRoom(Math.max(0, request.jetty().getLength()));
    Content content =
        box.files().receive(new BoundedBody(Request.asInputStream(request.jetty()), mostBytes));
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
    if (request.jetty().getLength() > mostBytes) {
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
    List<UUID> unneeded =
        there.map(Drop::content).flatMap(Putting::waiting).map(List::of).orElse(List.of());
    DavAnswer answer = DavAnswer.of(there.isPresent() ? 204 : 201);
    return new DropBox.Done<>(answer.with("ETag", Conditional.tag(content)), unneeded);
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
