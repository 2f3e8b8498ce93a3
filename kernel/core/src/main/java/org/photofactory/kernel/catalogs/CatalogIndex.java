package org.photofactory.kernel.catalogs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/**
 * What a catalog says; docs/catalogs.md tells its form.
 *
 * @param name of the catalog, for people
 * @param sequence goes up with each index that is published
 * @param published when it was signed
 * @param plugins what it lists, each id once
 */
public record CatalogIndex(String name, long sequence, Instant published, List<Listing> plugins) {

  public CatalogIndex {
    plugins = List.copyOf(plugins);
  }

  /** One version of a plugin. */
  Optional<Release> find(String plugin, String version) {
    return plugins.stream()
        .filter(listing -> listing.id().equals(plugin))
        .flatMap(listing -> listing.releases().stream())
        .filter(release -> release.version().equals(version))
        .findFirst();
  }

  /**
   * A plugin.
   *
   * @param releases its versions, each once; at least one
   */
  public record Listing(String id, String title, String description, List<Release> releases) {
    public Listing {
      releases = List.copyOf(releases);
    }
  }

  /**
   * A version of a plugin.
   *
   * @param version as in its manifest
   * @param file its bytes
   * @param needs what it runs on
   * @param permissions what it asks for, as in its descriptor
   * @param changes what is new in it, as plain text; empty when nobody says
   */
  public record Release(
      String version, File file, Needs needs, PluginPermissions permissions, String changes) {}

  /**
   * The bytes of a version.
   *
   * @param url where they are, from the index on
   * @param size how many
   * @param sha256 their hash, in lower case hex
   */
  public record File(String url, long size, String sha256) {}

  /**
   * What a version runs on.
   *
   * @param spi ranges of versions of the interface's packages, with both ends
   * @param architectures processors, {@code amd64} and {@code arm64}; empty for any
   */
  public record Needs(Map<String, String> spi, List<String> architectures) {
    public Needs {
      spi = Map.copyOf(spi);
      architectures = List.copyOf(architectures);
    }
  }
}
