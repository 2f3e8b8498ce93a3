package org.photofactory.kernel.catalogs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.CatalogRow;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Place;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From where plugins are had. The key that signed the first index of a source is the only one that
 * may sign later ones, until a person accepts another; and no index is followed by an older one.
 * Thread-safe. Deeds throw {@link org.photofactory.kernel.database.DatabaseAwayException} while the
 * database is away.
 */
public final class Catalogs {

  private static final Logger log = LoggerFactory.getLogger(Catalogs.class);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofHours(1);

  private final CatalogRegister register;
  private final CatalogSources sources;

  public Catalogs(CatalogRegister register, CatalogSources sources) {
    this.register = register;
    this.sources = sources;
  }

  /** All of them, the first that was added first. */
  public List<Catalog> all() {
    return register.all().stream().map(Catalog::of).toList();
  }

  /** One of them. */
  public Catalog find(long id) throws CatalogException {
    return Catalog.of(row(id));
  }

  /**
   * Adds a source, if an index that is well signed comes from it.
   *
   * @param typed its address, as a person types it
   * @param fingerprint of the key that must have signed it; null to trust the key that comes
   */
  public Catalog add(Kind kind, String typed, @Nullable String fingerprint)
      throws CatalogException {
    Place place = CatalogSources.place(kind, typed, fingerprint);
    if (register.all().stream().anyMatch(row -> row.place().equals(place))) {
      throw known();
    }
    SignedIndex signed = read(place);
    if (fingerprint != null) {
      demandNamed(signed, fingerprint);
    }
    OptionalLong id =
        register.add(place, signed.key().text(), signed.index().sequence(), signed.text());
    return find(id.orElseThrow(Catalogs::known));
  }

  /** Removes a source; what was installed from it stays. */
  public void remove(long id) throws CatalogException {
    if (row(id).place().equals(CatalogSources.HOUSE) && sources.houseHasOne()) {
      throw new CatalogException(
          Code.CATALOG_OF_HOUSE,
          "The folder of this house is a source as long as an index lies in it.",
          "Take index.json out of the folder catalog in the data folder first.");
    }
    register.remove(id);
  }

  /** Looks for a newer index; when that fails, the catalog says why and shows what it has. */
  public Catalog refresh(long id) throws CatalogException {
    refresh(row(id));
    return find(id);
  }

  /** The same for all, and for the folder of this house when it has become one. */
  public List<Catalog> refreshAll() {
    adoptHouse();
    register.all().forEach(this::attempt);
    return all();
  }

  /** Refreshes those that were not looked at for long. */
  public void refreshOld(Instant now) {
    adoptHouse();
    register.all().stream().filter(row -> old(row, now)).forEach(this::attempt);
  }

  /** Whatever one catalog brings, the others are looked at. */
  private void attempt(CatalogRow row) {
    try {
      refresh(row);
    } catch (DatabaseAwayException away) {
      throw away;
    } catch (RuntimeException defect) {
      log.warn("Looking at the catalog {} failed", row.place().address(), defect);
    }
  }

  /**
   * Has another key sign a catalog from now on. With another key begins another count; of the key
   * that signs it already no older index is taken here either.
   *
   * @param fingerprint of the key, to be named so that no key is accepted that nobody has looked at
   */
  public Catalog acceptKey(long id, String fingerprint) throws CatalogException {
    CatalogRow row = row(id);
    SignedIndex signed = read(row.place());
    demandNamed(signed, fingerprint);
    if (signed.key().text().equals(row.key())) {
      demandNewer(row, signed);
    }
    long sequence = signed.index().sequence();
    if (!register.acceptKey(id, signed.key().text(), sequence, signed.text())) {
      throw older(row(id), sequence);
    }
    return find(id);
  }

  /** Where the files of a catalog are had from. */
  CatalogSource source(Catalog catalog) {
    return sources.open(catalog.row().place());
  }

  private void refresh(CatalogRow row) {
    try {
      SignedIndex signed = read(row.place());
      if (!signed.key().text().equals(row.key())) {
        register.trouble(row.id(), trouble(keyChanged()), signed.key().text());
        return;
      }
      demandNewer(row, signed);
      register.keep(row.id(), row.key(), signed.index().sequence(), signed.text());
    } catch (CatalogException failure) {
      log.info("The catalog {} is not renewed: {}", row.place().address(), failure.getMessage());
      register.trouble(row.id(), trouble(failure), null);
    }
  }

  private SignedIndex read(Place place) throws CatalogException {
    CatalogSource source = sources.open(place);
    byte[] index = source.document(SignedIndex.INDEX);
    return SignedIndex.open(index, source.document(SignedIndex.SIGNATURE));
  }

  /** Whoever puts an index into the data folder has the say there anyway. */
  private void adoptHouse() {
    boolean known =
        register.all().stream().anyMatch(row -> row.place().equals(CatalogSources.HOUSE));
    if (known || !sources.houseHasOne()) {
      return;
    }
    try {
      add(CatalogSources.HOUSE.kind(), CatalogSources.HOUSE.address(), null);
    } catch (CatalogException failure) {
      log.warn("The catalog in the data folder is no source: {}", failure.getMessage());
    }
  }

  private static boolean old(CatalogRow row, Instant now) {
    Duration pause = row.look().trouble() == null ? FRESH : AGAIN;
    return row.place().kind() == Kind.FOLDER
        || Duration.between(row.look().at(), now).abs().compareTo(pause) > 0;
  }

  private static void demandNewer(CatalogRow row, SignedIndex signed) throws CatalogException {
    long sequence = signed.index().sequence();
    boolean same = signed.text().equals(row.kept().index());
    if (sequence < row.kept().sequence() || sequence == row.kept().sequence() && !same) {
      throw older(row, sequence);
    }
  }

  private static CatalogException older(CatalogRow row, long sequence) {
    return new CatalogException(
        Code.CATALOG_OLDER,
        "What came is number %d of this catalog, and number %d has come before."
            .formatted(sequence, row.kept().sequence()),
        "Somebody may be showing you an old list, to have you install what is known to be bad."
            + " If whoever keeps the catalog has begun anew, remove it here and add it again.");
  }

  private static void demandNamed(SignedIndex signed, String fingerprint) throws CatalogException {
    if (!signed.key().isNamed(fingerprint)) {
      throw new CatalogException(
          Code.FINGERPRINT_WRONG,
          "The catalog is signed by the key %s, which is not the one that was named."
              .formatted(signed.key().fingerprint()),
          "Ask whoever keeps the catalog for the fingerprint of its key.");
    }
  }

  private static CatalogException keyChanged() {
    return new CatalogException(
        Code.CATALOG_KEY_CHANGED,
        "The catalog is signed by another key than before, so its new list is not used.",
        "Ask whoever keeps it whether the key was changed on purpose, and accept the new one only"
            + " when its fingerprint is the one they tell.");
  }

  private static Trouble trouble(CatalogException failure) {
    return new Trouble(failure.code().name(), String.valueOf(failure.getMessage()), failure.hint());
  }

  private CatalogRow row(long id) throws CatalogException {
    return register
        .find(id)
        .orElseThrow(
            () ->
                new CatalogException(
                    Code.CATALOG_NOT_FOUND, "There is no catalog " + id + ".", null));
  }

  private static CatalogException known() {
    return new CatalogException(
        Code.CATALOG_KNOWN, "That catalog is a source already.", "Refresh it to see what is new.");
  }
}
