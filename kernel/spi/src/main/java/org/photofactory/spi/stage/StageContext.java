package org.photofactory.spi.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.media.MediaFacts;

/**
 * What the kernel hands a stage for one call. Valid during that call only; for the calling thread
 * only.
 */
@ProviderType
public interface StageContext {

  /**
   * True once the kernel wants this call to end (stop, swap, timeout). Long work looks at it often.
   */
  boolean cancelled();

  /**
   * The asset's preview picture (JPEG, upright, short edge 1440 px or less, sRGB unless it carries
   * a profile), if there is one.
   */
  Optional<Path> preview(Asset asset);

  /**
   * Stores a rendition of an asset's picture in the derivatives folder, replacing one of the same
   * name.
   *
   * @param rendition what it is; its {@code bytes} must equal {@code content.length}
   * @throws IOException when the derivatives disk is full or away
   */
  void store(Asset asset, Rendition rendition, byte[] content) throws IOException;

  /**
   * A write that tells the ledger which renditions an asset now has, replacing the list it had.
   *
   * @param thumbHash ThumbHash of the picture (at most 25 bytes), or null when there is none
   */
  Write record(Asset asset, List<Rendition> renditions, byte @Nullable [] thumbHash);

  /** A write that puts extracted facts into the ledger, replacing those extracted before. */
  Write record(Asset asset, MediaFacts facts);

  /** An empty folder for this call, removed after it. */
  Path scratch() throws IOException;

  /**
   * A folder for files that this plugin derives from an original and that are no pictures, made
   * when it is not there. It is shared by all assets with the same bytes, stays until somebody
   * removes it, and goes with the last of them. Whatever is in it may be lost, and be made again.
   *
   * @throws IOException when the derivatives disk is full or away
   * @since 1.1
   */
  default Path folder(Asset asset) throws IOException {
    throw new UnsupportedOperationException("there are no folders of derived files here");
  }

  /**
   * Pictures out of a film, which a stage has stored for those that look at pictures: JPEG,
   * upright, sRGB, by time. Empty when there are none.
   *
   * @since 1.1
   */
  default List<Frame> frames(Asset asset) {
    return List.of();
  }

  /**
   * Stores pictures out of a film, in place of those that it had. Their files are copied.
   *
   * @throws IOException when the derivatives disk is full or away
   * @since 1.1
   */
  default void storeFrames(Asset asset, List<Frame> frames) throws IOException {
    throw new UnsupportedOperationException("no room for frames here");
  }

  /**
   * Tells people how far the work on an asset has come, about once a second at most.
   *
   * @param part of the whole, 0 to 1
   * @since 1.1
   */
  default void progress(Asset asset, double part) {
    // Nobody looks on.
  }

  /** Settings of this plugin. */
  Settings settings();

  /** Runs programs of the system; they are ended when the call is cancelled. */
  ToolRunner tools();

  /**
   * Asks programs of the system that stay open between calls.
   *
   * @since 1.1
   */
  default KeptTools keptTools() {
    throw new UnsupportedOperationException("no program is kept open here");
  }
}
