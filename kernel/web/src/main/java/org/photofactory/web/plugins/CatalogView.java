package org.photofactory.web.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.Catalog;
import org.photofactory.kernel.ledger.plugins.CatalogRow;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;

/**
 * A source of plugins.
 *
 * @param id its number here
 * @param kind whether it is on another computer or in a folder of this one
 * @param address of the folder in which its index lies; of {@code FOLDER} from {@code catalog} in
 *     the data folder on, empty for that itself
 * @param ofHouse true for the folder of this house, which is offered to other appliances too and
 *     stays a source as long as an index lies in it
 * @param name what it calls itself
 * @param fingerprint of the key that may sign it
 * @param offeredFingerprint of another key that has signed what was refused; null when there is
 *     none
 * @param sequence number of the index that was taken last
 * @param published when that was signed
 * @param fetchedAt when it came
 * @param checkedAt when a newer one was last looked for
 * @param trouble why that failed; null when it did not
 * @param plugins how many it lists
 */
public record CatalogView(
    long id,
    Kind kind,
    String address,
    boolean ofHouse,
    String name,
    String fingerprint,
    @Nullable String offeredFingerprint,
    long sequence,
    Instant published,
    Instant fetchedAt,
    Instant checkedAt,
    @Nullable TroubleView trouble,
    int plugins) {

  /**
   * Why something failed.
   *
   * @param code stable upper-case code
   * @param message a sentence
   * @param hint what helps; null when nothing does
   */
  public record TroubleView(String code, String message, @Nullable String hint) {}

  static CatalogView of(Catalog catalog) {
    CatalogRow row = catalog.row();
    CatalogRow.Trouble trouble = row.look().trouble();
    return new CatalogView(
        row.id(),
        row.place().kind(),
        row.place().address(),
        catalog.ofHouse(),
        catalog.index().name(),
        catalog.fingerprint(),
        catalog.offeredFingerprint().orElse(null),
        row.kept().sequence(),
        catalog.index().published(),
        row.kept().at(),
        row.look().at(),
        trouble == null
            ? null
            : new TroubleView(trouble.code(), trouble.sentence(), trouble.hint()),
        catalog.index().plugins().size());
  }
}
