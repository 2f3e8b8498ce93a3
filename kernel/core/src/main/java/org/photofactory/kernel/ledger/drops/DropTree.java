package org.photofactory.kernel.ledger.drops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.drops.DropTable.Row;

/** The tree of one account within a transaction; of no use after it. For one thread. */
public final class DropTree {

  /** How long nothing may happen to a file before its bytes are looked at. */
  public static final Duration REST = Duration.ofSeconds(3);

  private final Handle handle;
  private final DropTable table;
  private final Drop top;
  private final Instant now;

  /**
   * How much there is of a file or folder.
   *
   * @param entries itself and all that lies in it
   * @param height how many lie one in another, itself among them
   * @param waiting bytes of it that wait for the intake
   */
  public record Extent(long entries, int height, long waiting) {}

  DropTree(Handle handle, DropTable table, Drop top, Instant now) {
    this.handle = handle;
    this.table = table;
    this.top = top;
    this.now = now;
  }

  /**
   * The file or folder at the end of a path.
   *
   * @param names from the top; none means the top folder
   */
  public Optional<Drop> find(List<String> names) {
    Optional<Drop> found = Optional.of(top);
    for (String name : names) {
      found = found.flatMap(folder -> table.child(handle, folder.id(), name));
    }
    return found;
  }

  /**
   * Some of what lies in a folder, by name.
   *
   * @param after name behind which to go on; empty for the beginning
   * @param limit how many at most
   */
  public List<Drop> children(Drop folder, String after, int limit) {
    return table.children(handle, folder.id(), after, limit);
  }

  /** How much there is of a file or folder. */
  public Extent extent(Drop drop) {
    return table.extent(handle, drop.id());
  }

  /** How many files and folders the whole tree has, with its top. */
  public long entries() {
    return table.entries(handle, top.id());
  }

  /** Adds a folder. */
  public Drop addFolder(Drop parent, String name) {
    return table.insert(handle, parent.id(), row(name, now, null));
  }

  /**
   * Adds a file.
   *
   * @param modified when it was last changed; null for now
   */
  public Drop addFile(Drop parent, String name, @Nullable Instant modified, Content content) {
    return table.insert(handle, parent.id(), row(name, modified == null ? now : modified, content));
  }

  /** Gives a file other bytes. */
  public Drop replace(Drop file, @Nullable Instant modified, Content content) {
    return table.replace(
        handle, file.id(), row(file.name(), modified == null ? now : modified, content));
  }

  /** Moves a file, or a folder with all that lies in it; its bytes rest anew. */
  public void move(Drop drop, Drop parent, String name) {
    table.move(handle, drop.id(), parent.id(), name);
    table.touch(handle, drop.id(), now, now.plus(REST));
  }

  /** Notes when a file was last changed, as its program says; its bytes rest anew. */
  public void modified(Drop drop, Instant modified) {
    table.modified(handle, drop.id(), modified);
    table.touch(handle, drop.id(), now, now.plus(REST));
  }

  /**
   * Removes a file, or a folder with all that lies in it.
   *
   * @return the bytes that waited, which nobody needs once the transaction has ended
   */
  public List<UUID> remove(Drop drop) {
    return table.remove(handle, drop.id());
  }

  private Row row(String name, Instant modified, @Nullable Content content) {
    return new Row(name, modified, now, now.plus(REST), content);
  }
}
