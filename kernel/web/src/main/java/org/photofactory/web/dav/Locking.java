package org.photofactory.web.dav;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.web.dav.DavRequest.Depth;
import org.photofactory.web.dav.DropBox.Done;
import org.photofactory.web.rest.BoundedBody;
import org.photofactory.web.rest.Problem;

/** Answers LOCK and UNLOCK. Thread-safe. */
final class Locking {

  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int LONGEST_HOLDER = 1000;
  private static final String SECONDS = "Second-";

  private final DropBox box;
  private final Locks locks;
  private final Clock clock;

  Locking(DropBox box, Locks locks, Clock clock) {
    this.box = box;
    this.locks = locks;
    this.clock = clock;
  }

  DavAnswer lock(DavRequest request) throws IOException {
    if (!request.hasBody()) {
      return refresh(request);
    }
    DavLock lock = wanted(request);
    locks.add(request.owner(), lock);
    boolean kept = false;
    try {
      int status = hold(request);
      kept = true;
      return told(status, request).with("Lock-Token", '<' + lock.token() + '>');
    } finally {
      if (!kept) {
        locks.end(request.owner(), lock);
      }
    }
  }

  DavAnswer unlock(DavRequest request) {
    @Nullable String header = request.header("Lock-Token");
    if (header == null || !header.matches("<[^<>]+>")) {
      throw Problem.badRequest("The header Lock-Token is missing or broken.", null).asException();
    }
    String token = header.substring(1, header.length() - 1);
    DavLock lock =
        find(request, Set.of(token))
            .orElseThrow(() -> Conditional.broken(409, "lock-token-matches-request-uri"));
    locks.end(request.owner(), lock);
    return DavAnswer.of(204);
  }

  private DavAnswer refresh(DavRequest request) {
    DavLock lock =
        find(request, IfHeader.of(request.header("If")).tokens())
            .orElseThrow(() -> Conditional.broken(412, "lock-token-matches-request-uri"));
    locks.refresh(request.owner(), lock.until(expiry(request)));
    return told(200, request);
  }

  private Optional<DavLock> find(DavRequest request, Set<String> tokens) {
    return locks.covering(request.owner(), request.path()).stream()
        .filter(lock -> tokens.contains(lock.token()))
        .findFirst();
  }

  /** It is kept as long as the lock, and told with each file below. */
  private static @Nullable DavXml holder(DavXml body) {
    DavXml holder = body.all("owner").stream().findFirst().orElse(null);
    if (holder != null && holder.length() > LONGEST_HOLDER) {
      throw BoundedBody.tooLarge(LONGEST_HOLDER).asException();
    }
    return holder;
  }

  private DavLock wanted(DavRequest request) {
    DavXml body = DavXml.read(request.xml());
    List<DavXml> scopes = body.all("lockscope").stream().flatMap(DavXml::inner).toList();
    List<DavXml> types = body.all("locktype").stream().flatMap(DavXml::inner).toList();
    boolean known = scopes.size() == 1 && types.size() == 1 && types.getFirst().is("write");
    if (!body.is("lockinfo") || !known) {
      throw DavXml.unreadable();
    }
    if (request.depth() == Depth.CHILDREN) {
      throw Problem.badRequest("A lock has depth 0 or infinity.", null).asException();
    }
    return new DavLock(
        "urn:uuid:" + UUID.randomUUID(),
        request.path(),
        new DavLock.Reach(request.depth() == Depth.ALL, scopes.getFirst().is("shared")),
        holder(body),
        expiry(request));
  }

  /** What is not there yet is there from now on, empty; its bytes are sent afterwards. */
  private int hold(DavRequest request) throws IOException {
    DavPath path = request.path();
    if (box.drops().read(request.owner(), tree -> tree.find(path.names())).isPresent()) {
      return 200;
    }
    Content nothing = box.files().receive(UUID.randomUUID(), InputStream.nullInputStream());
    box.change(
        request.owner(),
        tree -> {
          Drop folder = DropBox.folder(tree, path.parent());
          if (tree.find(path.names()).isPresent()) {
            return new Done<>(true, Putting.waiting(nothing).stream().toList());
          }
          tree.addFile(folder, path.name(), null, nothing);
          return new Done<>(true, List.of());
        });
    return 201;
  }

  private DavAnswer told(int status, DavRequest request) {
    List<DavLock> held = locks.covering(request.owner(), request.path());
    return DavAnswer.xml(status, MultiStatus.alone(LockProperties.held(held, clock.instant())));
  }

  private Instant expiry(DavRequest request) {
    return clock.instant().plus(timeout(request.header("Timeout")));
  }

  /** The first that can be understood, and never more than an hour. */
  private static Duration timeout(@Nullable String header) {
    for (String wish : (header == null ? "" : header).split(",")) {
      String text = wish.strip();
      if (text.equalsIgnoreCase("Infinite")) {
        return LONGEST;
      }
      if (text.matches(SECONDS + "[0-9]{1,10}")) {
        Duration wished = Duration.ofSeconds(Long.parseLong(text.substring(SECONDS.length())));
        return wished.compareTo(LONGEST) < 0 ? wished : LONGEST;
      }
    }
    return USUAL;
  }
}
