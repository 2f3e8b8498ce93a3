package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.JarIdentity;
import org.photofactory.kernel.vault.files.Hashing;

/** Looks whether a jar is the one that a catalog names. Stateless. */
final class ListedJar {

  private static final String TELL =
      "Do not install it; whoever keeps the catalog must know of this.";

  private ListedJar() {}

  /**
   * Looks at size and hash first, and into the jar only when they are right.
   *
   * @throws CatalogException when it is another
   */
  static void demand(Path jar, String plugin, Release release)
      throws CatalogException, IOException {
    File file = release.file();
    if (Files.size(jar) != file.size()) {
      throw wrongSize(file, Files.size(jar));
    }
    if (!Hashing.hash(jar).equals(file.sha256())) {
      throw new CatalogException(
          Code.JAR_WRONG,
          "What came is not the jar that the catalog names: its hash differs.",
          TELL);
    }
    JarIdentity said =
        JarIdentity.of(jar).orElseThrow(() -> notAsListed("it does not tell which plugin it is"));
    if (!said.id().equals(plugin)) {
      throw notAsListed("it is the plugin " + said.id());
    }
    if (!said.version().equals(release.version())) {
      throw notAsListed("it is version " + said.version());
    }
    if (!said.permissions().equals(release.permissions())) {
      throw notAsListed("it asks for other permissions");
    }
  }

  static CatalogException wrongSize(File file, long size) {
    return new CatalogException(
        Code.JAR_WRONG,
        "What came is not the jar that the catalog names: %d bytes, not %d."
            .formatted(size, file.size()),
        TELL);
  }

  private static CatalogException notAsListed(String what) {
    return new CatalogException(
        Code.JAR_NOT_AS_LISTED, "The jar is not what the catalog says of it: " + what + ".", TELL);
  }
}
