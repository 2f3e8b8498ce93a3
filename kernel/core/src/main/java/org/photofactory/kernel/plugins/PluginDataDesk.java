package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.Leftover;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.plugins.PluginDeedException.Code;

/**
 * What people do with the data of plugins that do not run. As at the {@link PluginDesk}, a deed is
 * written down, and the host does it. Thread-safe. Throws {@link
 * org.photofactory.kernel.database.DatabaseAwayException} while the database is away.
 */
public final class PluginDataDesk {

  private final PluginRecords records;
  private final Supplier<Optional<HostLoop>> loop;

  /**
   * What a plugin has left.
   *
   * @param traces in the database
   * @param problem why it could not be removed yet, in a sentence; null when nothing is known
   */
  public record Remains(Leftover traces, @Nullable String problem) {}

  /**
   * @param loop the host's work; empty while it does not run
   */
  PluginDataDesk(PluginRecords records, Supplier<Optional<HostLoop>> loop) {
    this.records = records;
    this.loop = loop;
  }

  /** What is left of plugins that are not there any more, and what is just going, by id. */
  public List<Remains> leftovers() throws PluginDeedException {
    HostLoop running = running();
    Set<String> there = running.wishes().keySet();
    return records.erasures().leftovers().stream()
        .filter(left -> left.erasing() || !there.contains(left.id()))
        .map(left -> new Remains(left, running.problem(left.id()).orElse(null)))
        .toList();
  }

  /**
   * Has all data of a plugin go for good: tables, flags, derived files, settings. It is removed, or
   * switched off; what is switched off stays so, and has nothing when it is switched on.
   *
   * @param confirmation the id once more, as a person has typed it
   */
  public void erase(String id, @Nullable String confirmation) throws PluginDeedException {
    HostLoop running = running();
    if (!id.equals(confirmation)) {
      throw new PluginDeedException(
          Code.NOT_CONFIRMED,
          "Removing the data of " + id + " for good was not confirmed.",
          "Send {\"confirm\": \"" + id + "\"}; nothing brings the data back.");
    }
    demandQuiet(running, id);
    records.erasures().ask(id);
    running.renew();
  }

  private void demandQuiet(HostLoop running, String id) throws PluginDeedException {
    Map<String, Standing> standings = records.register().all();
    Standing standing = standings.get(id);
    boolean there = standing != null || running.shipped(id).isPresent();
    if (there && (standing == null || standing.enabled())) {
      throw new PluginDeedException(
          Code.PLUGIN_IN_USE,
          id + " is there, and its data belongs to it.",
          "Switch it off or remove it first.");
    }
    if (!there && records.erasures().leftovers().stream().noneMatch(left -> left.id().equals(id))) {
      throw PluginDesk.missing(id);
    }
  }

  private HostLoop running() throws PluginDeedException {
    return PluginDesk.running(loop);
  }
}
