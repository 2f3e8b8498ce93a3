package org.photofactory.web.uploads.resumable;

import java.io.IOException;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.uploads.Delivery;
import org.photofactory.web.uploads.TaskDesk;
import org.photofactory.web.uploads.resumable.ResumableUpload.Result;

/** Brings whole uploads to the intake, or makes tasks of them. Safe for use by many threads. */
final class Handover {

  private final ResumableStore store;
  private final Delivery delivery;
  private final TaskDesk desk;

  Handover(ResumableStore store, Delivery delivery, TaskDesk desk) {
    this.store = store;
    this.delivery = delivery;
    this.desk = desk;
  }

  /**
   * Hands over an upload that is whole. When a crash comes before its result is noted, it is handed
   * over once more: bytes are found known then, and a task is found made.
   *
   * @throws org.photofactory.spi.intake.IntakeAwayException when nothing can be taken in now; the
   *     upload stays whole, and is brought when its sender asks again
   */
  ResumableUpload deliver(ResumableUpload upload) throws IOException {
    Declared declared = upload.declared();
    if (declared.async()) {
      long task = desk.keep(upload.owner(), upload.id(), declared.told()).id();
      return store.note(upload.with(Result.received(task)));
    }
    Offer offer =
        delivery.deliver(upload.owner(), store.bytes(upload), declared.told(), Disposal.KEEP);
    ResumableUpload delivered = store.note(upload.with(Result.of(offer)));
    store.dropBytes(delivered);
    return delivered;
  }
}
