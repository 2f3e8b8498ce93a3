package org.photofactory.kernel.catalogs;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Place;
import org.photofactory.kernel.outgoing.OutgoingClient;

/**
 * Finds catalogs by their places.
 *
 * @param client the way to other computers
 * @param root folder of the catalogs on this one; need not be there
 */
public record CatalogSources(OutgoingClient client, Path root) {

  /** The folder of this house, which it offers to others too. */
  static final Place HOUSE = new Place(Kind.FOLDER, "");

  /** No step upwards, nothing hidden, nothing absolute. */
  private static final Pattern BELOW =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9 ._-]*(/[A-Za-z0-9_][A-Za-z0-9 ._-]*)*)?");

  /** Where the files of a place are had from. */
  CatalogSource open(Place place) {
    return switch (place.kind()) {
      case WEB -> new WebSource(client, URI.create(place.address()));
      case FOLDER -> new FolderSource(root, root.resolve(place.address()));
    };
  }

  /** True while a catalog lies in the folder of this house. */
  boolean houseHasOne() {
    return Files.isRegularFile(root.resolve(SignedIndex.INDEX));
  }

  /**
   * A place as it is kept, of what a person has typed.
   *
   * @param fingerprint of the key that must have signed it; null when the person does not know
   */
  static Place place(Kind kind, String typed, @Nullable String fingerprint)
      throws CatalogException {
    return switch (kind) {
      case WEB -> new Place(kind, web(typed.strip(), fingerprint));
      case FOLDER -> new Place(kind, folder(typed.strip()));
    };
  }

  private static String folder(String typed) throws CatalogException {
    if (!BELOW.matcher(typed).matches()) {
      throw new CatalogException(
          Code.CATALOG_ADDRESS,
          "\"" + typed + "\" is no folder below the catalog folder.",
          "Name it from there on, for example \"stick\"; leave it empty for that folder itself.");
    }
    return typed;
  }

  private static String web(String typed, @Nullable String fingerprint) throws CatalogException {
    URI address = address(typed.replaceFirst("/index\\.json$", "/"));
    boolean open = "http".equals(address.getScheme());
    if (open && fingerprint == null) {
      throw new CatalogException(
          Code.CATALOG_ADDRESS,
          "Over http anybody on the way could put a key of their own in the place of the"
              + " catalog's.",
          "Use https, or give the fingerprint of its key, told by whoever keeps it.");
    }
    return address.toString().endsWith("/") ? address.toString() : address + "/";
  }

  private static URI address(String typed) throws CatalogException {
    try {
      URI address = new URI(typed);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      boolean plain =
          address.getRawUserInfo() == null
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if (web && plain && address.getHost() != null) {
        return address.normalize();
      }
    } catch (URISyntaxException nonsense) {
      // Told below.
    }
    throw new CatalogException(
        Code.CATALOG_ADDRESS,
        "\"" + typed + "\" is no address of a catalog.",
        "It begins with https://, names a host, and is that of the folder in which index.json"
            + " lies.");
  }
}
