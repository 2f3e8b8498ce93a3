package org.photofactory.kernel.catalogs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.ledger.plugins.CatalogRow;
import org.photofactory.kernel.plugins.trust.Signature;

/**
 * A source of plugins, with what it said last.
 *
 * @param row what is kept of it
 * @param index what it said last
 */
public record Catalog(CatalogRow row, CatalogIndex index) {

  static Catalog of(CatalogRow row) {
    return new Catalog(row, read(row));
  }

  /** What people compare of the key that may sign it. */
  public String fingerprint() {
    return new CatalogKey(row.key()).fingerprint();
  }

  /** The same of another key that has signed what was refused. */
  public Optional<String> offeredFingerprint() {
    return Optional.ofNullable(row.look().offeredKey())
        .map(key -> new CatalogKey(key).fingerprint());
  }

  /** True for the folder of this house. */
  public boolean ofHouse() {
    return row.place().equals(CatalogSources.HOUSE);
  }

  /** How it is told of what was installed from it. */
  public String origin() {
    return switch (row.place().kind()) {
      case WEB -> row.place().address();
      case FOLDER -> "catalog/" + row.place().address();
    };
  }

  Signature signature() {
    return new Signature(index.name(), origin(), fingerprint());
  }

  /** It was good when it was kept; a later version of this program may be stricter. */
  private static CatalogIndex read(CatalogRow row) {
    try {
      return IndexReader.read(row.kept().index().getBytes(StandardCharsets.UTF_8));
    } catch (CatalogException stricter) {
      return new CatalogIndex(
          row.place().address(), row.kept().sequence(), Instant.EPOCH, List.of());
    }
  }
}
