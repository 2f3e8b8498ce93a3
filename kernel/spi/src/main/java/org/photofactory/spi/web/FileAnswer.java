package org.photofactory.spi.web;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file as the answer of an {@link ApiRoom}: return it from a resource method, alone or as the
 * entity of a {@code Response}, and the kernel sends it, by ranges where the client wants these,
 * with tags, conditions and caching. The file may be removed as soon as the request has ended.
 *
 * @param file where it lies; never made of what a client says
 * @param mime its media type
 * @param tag what makes these bytes different from all others; becomes a strong ETag
 * @param lasting true when the same address will always mean the same bytes
 */
public record FileAnswer(Path file, String mime, String tag, boolean lasting) {

  public FileAnswer {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(mime, "mime is null");
    Objects.requireNonNull(tag, "tag is null");
  }
}
