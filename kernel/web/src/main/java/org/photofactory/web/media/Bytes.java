package org.photofactory.web.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be served.
 *
 * @param file where it lies
 * @param mime its media type
 * @param tag what makes these bytes different from all others; becomes a strong ETag
 * @param lasting true when the same address will always mean the same bytes
 * @param saveAs has browsers save it under this name; null to show it
 */
public record Bytes(Path file, String mime, String tag, boolean lasting, @Nullable String saveAs) {}
