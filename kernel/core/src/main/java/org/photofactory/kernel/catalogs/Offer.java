package org.photofactory.kernel.catalogs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.trust.Trust;

/**
 * A plugin that can be had from a catalog.
 *
 * @param catalog which
 * @param listing what that says of it
 * @param releases its versions, the newest first
 * @param here what is here of it
 * @param best the newest version that fits and was not taken back; null when there is none
 */
public record Offer(
    Catalog catalog, Listing listing, List<Fit> releases, Here here, @Nullable Best best) {

  public Offer {
    releases = List.copyOf(releases);
  }

  /**
   * A version.
   *
   * @param objection why it does not fit this factory; null when it does
   * @param takenBack why it was taken back here; null when it was not
   */
  public record Fit(Release release, @Nullable String objection, @Nullable String takenBack) {

    /** Whether it is offered without being asked for by name. */
    boolean recommended() {
      return objection == null && takenBack == null;
    }
  }

  /**
   * What is here of a plugin.
   *
   * @param version that runs, or should; null when none is
   * @param origin how it came: the origin of a catalog, {@code upload} or {@code folder}; null when
   *     none is here, or it came with the appliance
   */
  public record Here(@Nullable String version, @Nullable String origin) {}

  /**
   * The version to install.
   *
   * @param change what that would do
   * @param trust what can be said of it without its bytes
   */
  public record Best(Release release, JarReport.Kind change, Trust trust) {}
}
