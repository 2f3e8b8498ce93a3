package org.photofactory.plugins.thumbnail.raw;

import java.util.Optional;

/**
 * What a RAW file holds.
 *
 * @param preview the largest picture the camera put into it; empty when there is none
 * @param developable false when the file ends before its sensor data, or hardly after it begins:
 *     what a developer would make of it is a black or white area
 */
public record RawContent(Optional<RawPreview> preview, boolean developable) {}
