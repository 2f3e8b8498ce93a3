package org.photofactory.web.uploads.resumable;

import java.io.IOException;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.uploads.Delivery;
import org.photofactory.web.uploads.resumable.ResumableUpload.Result;

/** Brings whole uploads to the intake. Safe for use by many threads. */
final class Handover {

  private final ResumableStore store;
  private final Delivery delivery;

  Handover(ResumableStore store, Delivery delivery) {
    this.store = store;
    this.delivery = delivery;
  }

  /**
   * Offers an upload that is whole. When a crash comes between the offer and the note of its
   * result, the bytes are offered once more, and found known.
   *
   * @throws org.photofactory.spi.intake.IntakeAwayException when nothing can be taken in now; the
   *     upload stays whole, and is brought when its sender asks again
   */
  ResumableUpload deliver(ResumableUpload upload) throws IOException {
    Offer offer =
        delivery.deliver(
            upload.owner(), store.bytes(upload), upload.declared().told(), Disposal.KEEP);
    ResumableUpload delivered = upload.with(result(offer));
    store.finish(delivered);
    return delivered;
  }

  private static Result result(Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, var sha256) -> new Result("accepted", id, sha256, null, null);
      case Offer.Duplicate(var id, var sha256) -> new Result("duplicate", id, sha256, null, null);
      case Offer.Quarantined(var id, var code, var message) ->
          new Result("quarantined", id, null, code, message);
    };
  }
}
