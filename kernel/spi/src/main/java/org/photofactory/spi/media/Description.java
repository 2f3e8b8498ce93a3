package org.photofactory.spi.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into the file.
 *
 * @param title short title; null when none
 * @param text longer description; null when none
 * @param keywords in the order found, without repeats; may be empty
 * @param rating 1 to 5 stars, −1 rejected, 0 explicitly none; null when not rated
 */
public record Description(
    @Nullable String title,
    @Nullable String text,
    List<String> keywords,
    @Nullable Integer rating) {

  public Description {
    keywords = List.copyOf(keywords);
  }
}
