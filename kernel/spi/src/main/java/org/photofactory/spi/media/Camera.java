package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * What it was taken with, as the camera wrote it, trimmed. Any of the three may be null.
 *
 * @param make maker
 * @param model camera or phone
 * @param lens lens
 */
public record Camera(@Nullable String make, @Nullable String model, @Nullable String lens) {}
