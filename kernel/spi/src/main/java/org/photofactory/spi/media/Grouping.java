package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of the files that it belongs to: the film of a Live Photo, the other shots of a
 * burst.
 *
 * @param contentId Apple's content identifier, which a picture and its film share; null when none
 * @param burstId what all shots of one burst share; null when it is of none
 * @param burstPick true when this shot was chosen to stand for its burst
 */
public record Grouping(@Nullable String contentId, @Nullable String burstId, boolean burstPick) {

  /** Of a file that belongs to no other. */
  public static final Grouping NONE = new Grouping(null, null, false);
}
