package org.photofactory.web.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;

/**
 * Copies files and folders. Bytes that wait are copied; those that were taken in need not be. What
 * was copied goes again unless it is to be kept. For one request.
 */
final class Copying implements AutoCloseable {

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
    return (parent, name) -> {
      Content content = drop.content();
      if (content != null) {
        tree.addFile(parent, name, drop.times().modified(), copy(content));
        return;
      }
      List<Drop> children = whole ? tree.children(drop) : List.of();
      Drop folder = tree.addFolder(parent, name);
      for (Drop child : children) {
        copy(tree, child, true).into(folder, child.name());
      }
    };
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
      UUID copy = files.copy(number);
      copies.add(copy);
      return content.at(new Place.Waiting(copy));
    }
    return content;
  }
}
