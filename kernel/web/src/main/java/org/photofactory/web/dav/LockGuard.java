package org.photofactory.web.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.web.rest.Problem;

/**
 * Refuses changes of what another program has locked, and those whose header {@code If} is not so.
 * Thread-safe.
 */
final class LockGuard {

  private final DropBox box;
  private final Locks locks;

  LockGuard(DropBox box, Locks locks) {
    this.box = box;
    this.locks = locks;
  }

  /**
   * Lets a change pass, or not.
   *
   * @throws org.photofactory.web.rest.ProblemException when it may not be made
   */
  void demand(DavRequest request) {
    IfHeader header = IfHeader.of(request.header("If"));
    if (!header.holds((about, state) -> isSo(request, about, state))) {
      throw Problem.of(412, "PRECONDITION_FAILED", "It is not as the header If says.", null)
          .asException();
    }
    Set<String> shown = header.tokens();
    if (!needed(request).stream().allMatch(lock -> mayPass(request, lock, shown))) {
      throw Conditional.broken(423, "lock-token-submitted");
    }
  }

  /** Of several shared locks one is enough. */
  private boolean mayPass(DavRequest request, DavLock lock, Set<String> shown) {
    return shown.contains(lock.token())
        || lock.reach().shared()
            && locks.within(request.owner(), lock.path()).stream()
                .anyMatch(other -> shown.contains(other.token()));
  }

  private List<DavLock> needed(DavRequest request) {
    DavPath path = request.path();
    long owner = request.owner();
    List<DavLock> needed = new ArrayList<>();
    switch (request.jetty().getMethod()) {
      case "PROPPATCH" -> needed.addAll(locks.covering(owner, path));
      case "PUT", "MKCOL" -> {
        needed.addAll(locks.covering(owner, path));
        becoming(owner, path, needed);
      }
      case "LOCK" -> becoming(owner, path, needed);
      case "DELETE" -> whole(owner, path, needed);
      case "COPY" -> whole(owner, request.destination(), needed);
      case "MOVE" -> {
        whole(owner, path, needed);
        whole(owner, request.destination(), needed);
      }
      default -> {
        // Nothing is changed.
      }
    }
    return needed;
  }

  /** What is new changes the folder in which it lies, too. */
  private void becoming(long owner, DavPath path, List<DavLock> needed) {
    if (find(owner, path).isEmpty()) {
      folder(owner, path, needed);
    }
  }

  private void whole(long owner, DavPath path, List<DavLock> needed) {
    needed.addAll(locks.covering(owner, path));
    needed.addAll(locks.within(owner, path));
    folder(owner, path, needed);
  }

  private void folder(long owner, DavPath path, List<DavLock> needed) {
    if (!path.isTop()) {
      needed.addAll(locks.covering(owner, path.parent()));
    }
  }

  private boolean isSo(DavRequest request, Optional<String> about, IfHeader.State state) {
    Optional<DavPath> path =
        about.isEmpty() ? Optional.of(request.path()) : request.addressed(about.get());
    return path.isPresent() && isSo(request.owner(), path.get(), state);
  }

  private boolean isSo(long owner, DavPath path, IfHeader.State state) {
    return state.tag()
        ? find(owner, path)
            .map(Drop::content)
            .map(Conditional::tag)
            .filter(state.value()::equals)
            .isPresent()
        : locks.covering(owner, path).stream().anyMatch(lock -> lock.token().equals(state.value()));
  }

  private Optional<Drop> find(long owner, DavPath path) {
    return box.drops().read(owner, tree -> tree.find(path.names()));
  }
}
