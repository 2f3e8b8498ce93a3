package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * Facts that only some files tell. New kinds of facts come in here, so that {@link MediaFacts}
 * stays as it is.
 *
 * @param grouping which other files it belongs to; null when to none
 * @param encoding how it is encoded; films and sound only
 * @param music what it says of the piece; sound only
 */
public record FurtherFacts(
    @Nullable Grouping grouping, @Nullable Encoding encoding, @Nullable Music music) {

  /** Of a file that tells none. */
  public static final FurtherFacts NONE = new FurtherFacts(null, null, null);
}
