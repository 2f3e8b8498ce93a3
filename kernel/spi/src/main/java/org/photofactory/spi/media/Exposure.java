package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * How it was exposed. Each is null when unknown.
 *
 * @param iso sensitivity
 * @param seconds exposure time in seconds
 * @param fNumber aperture as f-number
 * @param focalLength real focal length in millimetres
 */
public record Exposure(
    @Nullable Integer iso,
    @Nullable Double seconds,
    @Nullable Double fNumber,
    @Nullable Double focalLength) {}
