package org.photofactory.web.dav;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.web.dav.DavRequest.Depth;
import org.photofactory.web.dav.DropBox.Done;
import org.photofactory.web.rest.Problem;

/** Answers MKCOL, DELETE, MOVE and COPY. Thread-safe. */
final class Arranging {

  private final DropBox box;
  private final Locks locks;

  Arranging(DropBox box, Locks locks) {
    this.box = box;
    this.locks = locks;
  }

  DavAnswer makeFolder(DavRequest request) throws IOException {
    if (request.hasBody()) {
      throw Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "A new folder takes no body.", null)
          .asException();
    }
    return box.change(
        request.owner(),
        tree -> {
          if (tree.find(request.path().names()).isPresent()) {
            throw Problem.of(405, "METHOD_NOT_ALLOWED", "There is one already.", null)
                .asException();
          }
          Conditional.demand(request, Optional.empty());
          Drop parent = DropBox.folder(tree, request.path().parent());
          tree.addFolder(parent, request.path().name());
          return new Done<>(DavAnswer.of(201), List.of());
        });
  }

  /** Forgets; what was taken in stays in the library. */
  DavAnswer delete(DavRequest request) throws IOException {
    demandBelowTop(request.path());
    DavAnswer answer =
        box.change(
            request.owner(),
            tree -> {
              Drop drop = source(request, tree);
              demandWhole(request, drop);
              return new Done<>(DavAnswer.of(204), tree.remove(drop));
            });
    locks.endWithin(request.owner(), request.path());
    return answer;
  }

  DavAnswer move(DavRequest request) throws IOException {
    demandBelowTop(request.path());
    DavPath target = target(request);
    DavAnswer answer =
        box.change(
            request.owner(),
            tree -> {
              Drop drop = source(request, tree);
              demandWhole(request, drop);
              demandDepth(target, tree.extent(drop).height());
              Drop parent = DropBox.folder(tree, target.parent());
              Done<DavAnswer> done = cleared(tree, there(request, tree, target));
              tree.move(drop, parent, target.name());
              return done;
            });
    // Locks stay where things were, and end with them.
    locks.endWithin(request.owner(), request.path());
    return answer;
  }

  DavAnswer copy(DavRequest request) throws IOException {
    DavPath target = target(request);
    try (Copying copying = new Copying(box.files())) {
      DavAnswer answer =
          box.change(
              request.owner(),
              tree -> {
                Drop drop = source(request, tree);
                boolean whole = whole(request, drop);
                demandDepth(target, whole ? tree.extent(drop).height() : 1);
                Drop parent = DropBox.folder(tree, target.parent());
                Done<DavAnswer> done = cleared(tree, there(request, tree, target));
                copying.copy(tree, drop, whole).into(parent, target.name());
                return done;
              });
      copying.keep();
      return answer;
    }
  }

  private static Drop source(DavRequest request, DropTree tree) {
    Drop drop =
        tree.find(request.path().names()).orElseThrow(() -> DropBox.missing(request.path()));
    Conditional.demandSame(request, drop);
    return drop;
  }

  private static Optional<Drop> there(DavRequest request, DropTree tree, DavPath target) {
    Optional<Drop> there = tree.find(target.names());
    if (there.isPresent() && !request.overwrite()) {
      throw Problem.of(412, "PRECONDITION_FAILED", "There is something already.", null)
          .asException();
    }
    return there;
  }

  private static Done<DavAnswer> cleared(DropTree tree, Optional<Drop> there) {
    return there
        .map(drop -> new Done<>(DavAnswer.of(204), tree.remove(drop)))
        .orElseGet(() -> new Done<>(DavAnswer.of(201), List.of()));
  }

  /** Where something is to go; never into itself, and never over what it lies in. */
  private static DavPath target(DavRequest request) {
    DavPath target = request.destination();
    demandBelowTop(target);
    if (target.holds(request.path()) || request.path().holds(target)) {
      throw DropBox.forbidden("Nothing can go into itself, or over what it lies in.");
    }
    return target;
  }

  /** What lies deeper than addresses reach could never be asked for again. */
  private static void demandDepth(DavPath target, int height) {
    if (target.names().size() + height - 1 > DavPath.DEEPEST) {
      throw DropBox.forbidden("Folders may be nested " + DavPath.DEEPEST + " deep.");
    }
  }

  private static void demandBelowTop(DavPath path) {
    if (path.isTop()) {
      throw DropBox.forbidden("The folder itself stays where it is.");
    }
  }

  private static void demandWhole(DavRequest request, Drop drop) {
    if (drop.folder() && request.depth() != Depth.ALL) {
      throw Problem.badRequest("A folder goes with all that is in it.", "Depth must be infinity.")
          .asException();
    }
  }

  private static boolean whole(DavRequest request, Drop drop) {
    if (drop.folder() && request.depth() == Depth.CHILDREN) {
      throw Problem.badRequest("A folder is copied alone or with all that is in it.", null)
          .asException();
    }
    return request.depth() == Depth.ALL;
  }
}
