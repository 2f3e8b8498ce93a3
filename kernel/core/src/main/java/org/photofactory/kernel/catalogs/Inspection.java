package org.photofactory.kernel.catalogs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.Download.Failure;
import org.photofactory.kernel.catalogs.Download.Wanted;
import org.photofactory.kernel.plugins.JarReport;

/**
 * A plugin of a catalog that somebody wants to know more of.
 *
 * @param wanted which
 * @param received bytes so far, of {@code size}
 * @param result what was found; null while it is on its way
 * @param at when that became so
 */
public record Inspection(
    UUID id, Wanted wanted, long received, long size, @Nullable Result result, Instant at) {

  /** What came of it. */
  public sealed interface Result {

    /** All that installing it would say. */
    record Seen(JarReport report) implements Result {}

    /** It could not be looked at. */
    record Failed(Failure failure) implements Result {}
  }
}
