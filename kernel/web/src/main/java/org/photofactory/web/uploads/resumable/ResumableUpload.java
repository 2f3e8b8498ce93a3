package org.photofactory.web.uploads.resumable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.Offer;

/**
 * An upload that was announced.
 *
 * @param id unguessable, part of its address
 * @param owner id of the account to whose library it goes
 * @param declared what the sender said of it
 * @param expiresAt when it is forgotten unless something happens
 * @param result what became of it; null until it is whole and was offered to the intake
 */
public record ResumableUpload(
    UUID id, long owner, Declared declared, Instant expiresAt, @Nullable Result result) {

  /**
   * What became of a whole upload.
   *
   * @param outcome {@code accepted}, {@code duplicate} or {@code quarantined}; {@code received}
   *     when a task tells it later
   * @param id of the asset, of the row in quarantine, or of the task
   * @param sha256 null unless it is an asset
   * @param code of the reason for quarantine; null otherwise
   * @param message of that reason; null otherwise
   */
  public record Result(
      String outcome,
      long id,
      @Nullable String sha256,
      @Nullable String code,
      @Nullable String message) {

    static Result of(Offer offer) {
      return switch (offer) {
        case Offer.Accepted(var id, var sha256) -> new Result("accepted", id, sha256, null, null);
        case Offer.Duplicate(var id, var sha256) -> new Result("duplicate", id, sha256, null, null);
        case Offer.Quarantined(var id, var code, var message) ->
            new Result("quarantined", id, null, code, message);
      };
    }

    static Result received(long task) {
      return new Result("received", task, null, null, null);
    }
  }

  ResumableUpload until(Instant time) {
    return new ResumableUpload(id, owner, declared, time, result);
  }

  ResumableUpload with(Result became) {
    return new ResumableUpload(id, owner, declared, expiresAt, became);
  }
}
