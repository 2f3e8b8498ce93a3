package org.photofactory.kernel.catalogs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.catalogs.Offer.Best;
import org.photofactory.kernel.catalogs.Offer.Fit;
import org.photofactory.kernel.catalogs.Offer.Here;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.TakenBack;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.PluginCard;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.kernel.plugins.PluginVersions;
import org.photofactory.kernel.plugins.trust.Trust;

/** What can be had, and what of it fits. Thread-safe. */
public final class Offers {

  private static final Comparator<Release> NEWEST_FIRST =
      Comparator.comparing(Release::version, PluginVersions.ascending().reversed());

  /** What is here of plugins, and what was. */
  private record Present(Map<String, Here> here, Map<String, Map<String, String>> takenBack) {}

  private final Catalogs catalogs;
  private final CatalogRegister register;
  private final PluginDesk desk;
  private final String architecture;

  /**
   * @param architecture of this computer, as Java names it
   */
  public Offers(Catalogs catalogs, CatalogRegister register, PluginDesk desk, String architecture) {
    this.catalogs = catalogs;
    this.register = register;
    this.desk = desk;
    this.architecture = common(architecture);
  }

  /** Every plugin of every catalog, by title; the same plugin once for each catalog that has it. */
  public List<Offer> all() {
    Present present = new Present(here(), takenBack());
    return catalogs.all().stream()
        .flatMap(
            catalog ->
                catalog.index().plugins().stream().map(listing -> offer(catalog, listing, present)))
        .sorted(
            Comparator.comparing(
                (Offer offer) -> offer.listing().title(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** From where the version of a plugin came that is here; empty when it did not come. */
  Optional<String> origin(String plugin) {
    return Optional.ofNullable(register.origins().get(plugin));
  }

  /** Why a version does not fit this factory, in a sentence; empty when it does. */
  Optional<String> objection(Release release) {
    Needs needs = release.needs();
    if (!needs.architectures().isEmpty() && !needs.architectures().contains(architecture)) {
      return Optional.of(
          "It runs on %s; this computer is %s."
              .formatted(String.join(", ", needs.architectures()), architecture));
    }
    try {
      return desk.objection(needs.spi());
    } catch (PluginDeedException away) {
      return Optional.of(String.valueOf(away.getMessage()));
    }
  }

  private Offer offer(Catalog catalog, Listing listing, Present present) {
    Here here = present.here().getOrDefault(listing.id(), new Here(null, null));
    Map<String, String> bad = present.takenBack().getOrDefault(listing.id(), Map.of());
    List<Fit> releases =
        listing.releases().stream()
            .sorted(NEWEST_FIRST)
            .map(
                release ->
                    new Fit(release, objection(release).orElse(null), bad.get(release.version())))
            .toList();
    @Nullable Best best =
        releases.stream()
            .filter(Fit::recommended)
            .findFirst()
            .map(fit -> best(catalog, listing.id(), fit.release(), here))
            .orElse(null);
    return new Offer(catalog, listing, releases, here, best);
  }

  private static Best best(Catalog catalog, String id, Release release, Here here) {
    Trust.Claims claims =
        new Trust.Claims(id, release.permissions(), release.needs().spi().keySet());
    return new Best(release, change(release, here), Trust.of(claims, catalog.signature()));
  }

  private static JarReport.Kind change(Release release, Here here) {
    if (here.version() == null) {
      return JarReport.Kind.NEW;
    }
    int order = PluginVersions.ascending().compare(release.version(), here.version());
    return order > 0
        ? JarReport.Kind.UPDATE
        : order < 0 ? JarReport.Kind.OLDER : JarReport.Kind.SAME;
  }

  /** Why versions were taken back, by plugin and version. */
  private Map<String, Map<String, String>> takenBack() {
    return desk.takenBack().stream()
        .collect(
            Collectors.groupingBy(
                TakenBack::id, Collectors.toMap(TakenBack::version, TakenBack::reason)));
  }

  private Map<String, Here> here() {
    Map<String, String> origins = register.origins();
    Map<String, Here> here = new HashMap<>();
    for (PluginCard card : desk.all()) {
      String id = card.status().id();
      if (!card.status().version().isEmpty()) {
        here.put(id, new Here(card.status().version(), origins.get(id)));
      }
    }
    return here;
  }

  private static String common(String architecture) {
    return switch (architecture.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      default -> architecture.toLowerCase(Locale.ROOT);
    };
  }
}
