package org.photofactory.kernel.ledger.work;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.sidecars.SidecarTable;
import org.photofactory.kernel.ledger.stacks.Paired;
import org.photofactory.kernel.ledger.stacks.StackTable;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Rendition;

/**
 * What stages find out and make: the tables {@code media_fact}, {@code rendition}, {@code
 * thumb_hash}, which plugins cannot write to themselves. Thread-safe.
 */
public final class MediaResults {

  private final PluginRights rights = new PluginRights();
  private final SqlFiles sql = new SqlFiles("media");
  private final EditTable edits = new EditTable();
  private final StackTable stacks = new StackTable();
  private final SidecarTable sidecars = new SidecarTable();
  private final Events events;

  /**
   * @param events told what else has changed by results, once they are committed
   */
  public MediaResults(Events events) {
    this.events = Objects.requireNonNull(events, "events is null");
  }

  /**
   * Replaces the extracted facts of an asset, puts it together with what it belongs to, and files
   * it in the timeline by its capture time, unless a sidecar or a person tells another. Whoever
   * writes holds the row of the asset first, so that an edit at the same time waits.
   */
  public void record(Handle handle, long assetId, MediaFacts facts) {
    rights.asKernel(
        handle,
        () -> {
          stacks.turn(handle);
          int edition = edits.edition(handle, assetId);
          put(handle, assetId, facts);
          Paired paired = stacks.pairAndTell(handle, assetId, events);
          if (paired.withSidecars()) {
            sidecars.refreshAndTell(handle, paired.family(), Set.of(assetId), events);
          } else {
            edits.file(handle, assetId, edition, found(facts));
          }
        });
  }

  private void put(Handle handle, long assetId, MediaFacts facts) {
    Update update = handle.createUpdate(sql.get("record-facts")).bind("assetId", assetId);
    FactColumns.bind(update, facts);
    update.execute();
  }

  private static EditTable.Found found(MediaFacts facts) {
    CaptureTime time = facts.captured();
    Description words = facts.description();
    return new EditTable.Found(
        time == null ? null : time.local(),
        words == null ? null : words.rating(),
        words == null ? List.of() : FactColumns.keywords(words));
  }

  /** Replaces the list of an asset's renditions and its ThumbHash. */
  public void record(
      Handle handle, long assetId, List<Rendition> renditions, byte @Nullable [] thumbHash) {
    rights.asKernel(handle, () -> put(handle, assetId, renditions, thumbHash));
  }

  private void put(
      Handle handle, long assetId, List<Rendition> renditions, byte @Nullable [] thumbHash) {
    handle.createUpdate(sql.get("drop-renditions")).bind("assetId", assetId).execute();
    handle
        .createUpdate(sql.get("insert-renditions"))
        .bind("assetId", assetId)
        .bindArray("names", String.class, column(renditions, Rendition::name))
        .bindArray("mimes", String.class, column(renditions, Rendition::mime))
        .bindArray("widths", Integer.class, column(renditions, Rendition::width))
        .bindArray("heights", Integer.class, column(renditions, Rendition::height))
        .bindArray("sizes", Long.class, column(renditions, Rendition::bytes))
        .execute();
    handle
        .createUpdate(sql.get("record-thumb-hash"))
        .bind("assetId", assetId)
        .bind("hash", thumbHash)
        .execute();
  }

  private static <T> List<T> column(List<Rendition> renditions, Function<Rendition, T> part) {
    return renditions.stream().map(part).toList();
  }
}
