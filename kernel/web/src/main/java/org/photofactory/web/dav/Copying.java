package org.photofactory.web.dav;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.web.rest.Problem;

/**
 * Copies files and folders, by their names: bytes that wait get a second one, those that were taken
 * in need none. What was copied goes again unless it is to be kept. For one request.
 */
final class Copying implements AutoCloseable {

  private static final int MOST = 10_000;
  private static final long MOST_ALTOGETHER = 1_000_000;

  private final DropFiles files;
  private final List<UUID> copies = new ArrayList<>();

  Copying(DropFiles files) {
    this.files = files;
  }

  /** Where a copy goes. */
  @FunctionalInterface
  interface Into {
    void into(Drop parent, String name) throws IOException;
  }

  /**
   * Copies one thing.
   *
   * @param whole true to copy also what lies in it
   */
  Into copy(DropTree tree, Drop drop, boolean whole) {
    if (whole && drop.folder()) {
      demandMeasure(tree.extent(drop).entries(), tree.entries());
    }
    return (parent, name) -> copy(tree, drop, whole, parent, name);
  }

  private void copy(DropTree tree, Drop drop, boolean whole, Drop parent, String name)
      throws IOException {
    Content content = drop.content();
    if (content != null) {
      tree.addFile(parent, name, drop.times().modified(), copy(content));
      return;
    }
    List<Drop> children = whole ? tree.children(drop, "", MOST) : List.of();
    Drop folder = tree.addFolder(parent, name);
    for (Drop child : children) {
      copy(tree, child, true, folder, child.name());
    }
  }

  /** Copies of copies would soon be more than anybody can list. */
  private static void demandMeasure(long entries, long before) {
    if (entries > MOST || before + entries > MOST_ALTOGETHER) {
      throw Problem.of(
              507,
              "TOO_MANY_ENTRIES",
              "A copy may have %,d files and folders, and the whole folder %,d after it."
                  .formatted(MOST, MOST_ALTOGETHER),
              "Copy less at once; a move has no such measure.")
          .asException();
    }
  }

  /** The copies have come to stay. */
  void keep() {
    copies.clear();
  }

  @Override
  public void close() throws IOException {
    for (UUID copy : copies) {
      files.remove(copy);
    }
  }

  private Content copy(Content content) throws IOException {
    if (content.place() instanceof Place.Waiting(var number)) {
      UUID copy = second(number);
      copies.add(copy);
      return content.at(new Place.Waiting(copy));
    }
    return content;
  }

  private UUID second(UUID number) throws IOException {
    try {
      return files.copy(number);
    } catch (NoSuchFileException takenIn) {
      throw Problem.of(409, "CONFLICT", "It is being taken in just now.", "Ask once more.")
          .asException();
    }
  }
}
