package org.photofactory.kernel.ledger.work;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.rights.PluginRights;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.edits.EditTable;
import org.photofactory.kernel.ledger.edits.TagTable;
import org.photofactory.kernel.ledger.edits.Tags;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Dimensions;
import org.photofactory.spi.media.Exposure;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.Place;
import org.photofactory.spi.stage.Rendition;

/**
 * What stages find out and make: the tables {@code media_fact}, {@code rendition}, {@code
 * thumb_hash}, which plugins cannot write to themselves. Thread-safe.
 */
public final class MediaResults {

  private final PluginRights rights = new PluginRights();
  private final SqlFiles sql = new SqlFiles("media");
  private final EditTable edits = new EditTable();
  private final TagTable tags = new TagTable();

  /**
   * Replaces the extracted facts of an asset, and files it in the timeline by its capture time,
   * unless a person has told another.
   */
  public void record(Handle handle, long assetId, MediaFacts facts) {
    rights.asKernel(handle, () -> put(handle, assetId, facts));
  }

  private void put(Handle handle, long assetId, MediaFacts facts) {
    Update update = handle.createUpdate(sql.get("record-facts")).bind("assetId", assetId);
    bindTime(update, facts.captured());
    bindPlace(update, facts.place());
    bindCamera(update, facts.camera(), facts.exposure());
    bindPicture(update, facts.dimensions(), facts.description());
    update.bind(
        "durationSeconds",
        (Object) part(facts.duration(), duration -> duration.toMillis() / 1000.0));
    update.execute();
    file(handle, assetId, facts);
  }

  /** What a person has said of the asset stands; only what lies below it changes. */
  private void file(Handle handle, long assetId, MediaFacts facts) {
    LocalDateTime takenAt = part(facts.captured(), CaptureTime::local);
    if (edits.edition(handle, assetId) > 0) {
      edits.refile(handle, assetId, takenAt);
      return;
    }
    Description words = facts.description();
    handle
        .createUpdate(sql.get("file-facts"))
        .bind("assetId", assetId)
        .bind("takenAt", takenAt)
        .bind("rating", (Object) part(words, Description::rating))
        .execute();
    tags.put(handle, assetId, words == null ? List.of() : Tags.of(keywords(words)));
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

  private static void bindTime(Update update, @Nullable CaptureTime time) {
    update
        .bind("takenAt", (Object) part(time, CaptureTime::local))
        .bind(
            "takenOffset",
            (Object) part(part(time, CaptureTime::offset), ZoneOffset::getTotalSeconds))
        .bind("takenSource", text(time, CaptureTime::source))
        .bind("takenOffsetSource", text(time, CaptureTime::offsetSource))
        .bind("takenConfidence", (Object) part(time, value -> value.confidence().name()));
  }

  private static void bindPlace(Update update, @Nullable Place place) {
    update
        .bind("latitude", (Object) part(place, Place::latitude))
        .bind("longitude", (Object) part(place, Place::longitude))
        .bind("altitude", (Object) part(place, Place::altitude))
        .bind("zone", text(place, Place::zone));
  }

  private static void bindCamera(
      Update update, @Nullable Camera camera, @Nullable Exposure exposure) {
    update
        .bind("make", text(camera, Camera::make))
        .bind("model", text(camera, Camera::model))
        .bind("lens", text(camera, Camera::lens))
        .bind("iso", (Object) part(exposure, Exposure::iso))
        .bind("exposureSeconds", (Object) part(exposure, Exposure::seconds))
        .bind("fNumber", (Object) part(exposure, Exposure::fNumber))
        .bind("focalLength", (Object) part(exposure, Exposure::focalLength));
  }

  private static void bindPicture(
      Update update, @Nullable Dimensions size, @Nullable Description words) {
    update
        .bind("width", (Object) part(size, Dimensions::width))
        .bind("height", (Object) part(size, Dimensions::height))
        .bind("orientation", (Object) part(size, Dimensions::orientation))
        .bind("title", text(words, Description::title))
        .bind("description", text(words, Description::text))
        .bindArray("keywords", String.class, words == null ? List.of() : keywords(words))
        .bind("rating", (Object) part(words, Description::rating));
  }

  private static List<String> keywords(Description words) {
    return PlainText.all(words.keywords());
  }

  private static <V> @Nullable Object text(
      @Nullable V value, Function<V, @Nullable String> reader) {
    return PlainText.of(part(value, reader));
  }

  private static <V, T> @Nullable T part(@Nullable V value, Function<V, @Nullable T> reader) {
    return value == null ? null : reader.apply(value);
  }

  private static <T> List<T> column(List<Rendition> renditions, Function<Rendition, T> part) {
    return renditions.stream().map(part).toList();
  }
}
