package org.photofactory.web.plugins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.Download;
import org.photofactory.web.plugins.CatalogView.TroubleView;

/**
 * A plugin on its way from a catalog. The event {@code plugin} with its id tells that it has
 * arrived, or has not.
 *
 * @param id of this download
 * @param catalog id of the catalog
 * @param plugin which
 * @param version of it
 * @param state how far it is
 * @param received bytes so far
 * @param bytes all of them
 * @param trouble why it was not installed; null when it was, or may be yet
 * @param at when it began, or ended
 */
public record DownloadView(
    UUID id,
    long catalog,
    String plugin,
    String version,
    Download.State state,
    long received,
    long bytes,
    @Nullable TroubleView trouble,
    Instant at) {

  static DownloadView of(Download download) {
    Download.Failure failure = download.failure();
    return new DownloadView(
        download.id(),
        download.wanted().catalog(),
        download.wanted().plugin(),
        download.wanted().version(),
        download.state(),
        download.received(),
        download.size(),
        failure == null
            ? null
            : new TroubleView(failure.code(), failure.sentence(), failure.hint()),
        download.at());
  }
}
