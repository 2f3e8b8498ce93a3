package org.photofactory.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.Offer;
import org.photofactory.kernel.plugins.JarReport.Kind;

/**
 * A plugin that can be had from a catalog.
 *
 * @param id the plugin
 * @param title its name for people
 * @param description one sentence
 * @param catalog id of the catalog
 * @param catalogName what that calls itself
 * @param installed version that is here; null when none is
 * @param installedFrom how that came: the address of a catalog, {@code upload} or {@code folder};
 *     null when none is here, or it came with the appliance
 * @param fromHere true when that came from this very catalog
 * @param best the version to install, the newest that fits and was not taken back; null when there
 *     is none
 * @param versions all of them, the newest first
 */
public record OfferView(
    String id,
    String title,
    String description,
    long catalog,
    String catalogName,
    @Nullable String installed,
    @Nullable String installedFrom,
    boolean fromHere,
    @Nullable BestView best,
    List<ReleaseView> versions) {

  /**
   * The version to install.
   *
   * @param version as in its manifest
   * @param change what installing it would do; {@code UPDATE} where there is something newer
   * @param trust how far it has to be trusted, by what the catalog says; the inspection looks at
   *     its code too
   */
  public record BestView(String version, Kind change, TrustView trust) {}

  /**
   * A version.
   *
   * @param version as in its manifest
   * @param bytes its size
   * @param sha256 of its bytes
   * @param changes what is new in it, as plain text; empty when nobody says
   * @param architectures processors it runs on; empty for any
   * @param objection why it does not fit this factory, in a sentence; null when it does
   * @param takenBack why it was taken back here, in a sentence; null when it was not, or somebody
   *     has asked for it again since
   */
  public record ReleaseView(
      String version,
      long bytes,
      String sha256,
      String changes,
      List<String> architectures,
      @Nullable String objection,
      @Nullable String takenBack) {

    static ReleaseView of(Offer.Fit fit) {
      Release release = fit.release();
      return new ReleaseView(
          release.version(),
          release.file().size(),
          release.file().sha256(),
          release.changes(),
          release.needs().architectures(),
          fit.objection(),
          fit.takenBack());
    }
  }

  static OfferView of(Offer offer) {
    Offer.Best best = offer.best();
    return new OfferView(
        offer.listing().id(),
        offer.listing().title(),
        offer.listing().description(),
        offer.catalog().row().id(),
        offer.catalog().index().name(),
        offer.here().version(),
        offer.here().origin(),
        offer.catalog().origin().equals(offer.here().origin()),
        best == null
            ? null
            : new BestView(best.release().version(), best.change(), TrustView.of(best.trust())),
        offer.releases().stream().map(ReleaseView::of).toList());
  }
}
