package org.photofactory.web.dav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.UUID;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.kernel.ledger.drops.Drops;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody's folders: names in the ledger, bytes on disk, and who waits for them. Thread-safe.
 *
 * @param drops names
 * @param files bytes
 * @param dropped told when something may be due
 */
record DropBox(Drops drops, DropFiles files, Runnable dropped) {

  private static final Logger log = LoggerFactory.getLogger(DropBox.class);

  /** What a change has left over. */
  record Done<T>(T answer, Collection<UUID> unneeded) {}

  /** A change within the tree. */
  @FunctionalInterface
  interface Change<T> {
    Done<T> make(DropTree tree) throws IOException;
  }

  /** Changes a tree; bytes that nobody needs afterwards go when the ledger has forgotten them. */
  <T> T change(long owner, Change<T> change) throws IOException {
    Done<T> done;
    try {
      done = drops.change(owner, tree -> unchecked(change, tree));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    done.unneeded().forEach(this::forget);
    dropped.run();
    return done.answer();
  }

  /** The change has been made: what cannot be removed after it must not undo anything of it. */
  private void forget(UUID number) {
    try {
      files.remove(number);
    } catch (IOException failure) {
      log.warn("Bytes that nobody needs stay until the next look: {}", number, failure);
    }
  }

  /** The folder into which something is to be put. */
  static Drop folder(DropTree tree, DavPath path) {
    return tree.find(path.names())
        .filter(Drop::folder)
        .orElseThrow(
            () ->
                Problem.of(409, "CONFLICT", "There is no folder to put it into.", "Make it first.")
                    .asException());
  }

  static ProblemException missing(DavPath path) {
    return Problem.of(404, "NOT_FOUND", "There is no " + path.name() + " here.", null)
        .asException();
  }

  static ProblemException forbidden(String why) {
    return Problem.of(403, "FORBIDDEN", why, null).asException();
  }

  private static <T> Done<T> unchecked(Change<T> change, DropTree tree) {
    try {
      return change.make(tree);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
