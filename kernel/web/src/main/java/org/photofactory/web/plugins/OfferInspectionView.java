package org.photofactory.web.plugins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.Download;
import org.photofactory.kernel.catalogs.Inspection;
import org.photofactory.kernel.catalogs.Inspection.Result;
import org.photofactory.web.plugins.CatalogView.TroubleView;

/**
 * A plugin of a catalog that is looked into. The event {@code inspection} with its id tells that
 * this has ended.
 *
 * @param id of this inspection
 * @param catalog id of the catalog
 * @param plugin which
 * @param version of it
 * @param state how far it is
 * @param received bytes so far
 * @param bytes all of them
 * @param report what was found; null unless it was seen
 * @param trouble why it could not be looked at; null unless it failed
 * @param at when it began, or ended
 */
public record OfferInspectionView(
    UUID id,
    long catalog,
    String plugin,
    String version,
    State state,
    long received,
    long bytes,
    @Nullable InspectionView report,
    @Nullable TroubleView trouble,
    Instant at) {

  /** How far it is. */
  public enum State {
    /** It is coming. */
    COMING,
    /** It was looked at. */
    SEEN,
    /** It could not be looked at. */
    FAILED
  }

  static OfferInspectionView of(Inspection inspection) {
    return switch (inspection.result()) {
      case null -> view(inspection, State.COMING, null, null);
      case Result.Seen(var report) -> view(inspection, State.SEEN, InspectionView.of(report), null);
      case Result.Failed(Download.Failure(var code, var sentence, var hint)) ->
          view(inspection, State.FAILED, null, new TroubleView(code, sentence, hint));
    };
  }

  private static OfferInspectionView view(
      Inspection inspection,
      State state,
      @Nullable InspectionView report,
      @Nullable TroubleView trouble) {
    return new OfferInspectionView(
        inspection.id(),
        inspection.wanted().catalog(),
        inspection.wanted().plugin(),
        inspection.wanted().version(),
        state,
        inspection.received(),
        inspection.size(),
        report,
        trouble,
        inspection.at());
  }
}
