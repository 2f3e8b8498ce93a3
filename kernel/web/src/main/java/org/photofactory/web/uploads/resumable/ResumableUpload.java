package org.photofactory.web.uploads.resumable;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
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

  /** What can become of a whole upload. */
  public enum Outcome {
    /** It is a new asset. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** The library had it. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** It can be no asset; its bytes are in quarantine. */
    @JsonProperty("quarantined")
    QUARANTINED,
    /** A task tells it later. */
    @JsonProperty("received")
    RECEIVED;

    /** As the header {@code Upload-Outcome} tells it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of a whole upload.
   *
   * @param id of the asset, of the row in quarantine, or of the task
   * @param sha256 null unless it is an asset
   * @param code of the reason for quarantine; null otherwise
   * @param message of that reason; null otherwise
   */
  public record Result(
      Outcome outcome,
      long id,
      @Nullable String sha256,
      @Nullable String code,
      @Nullable String message) {

    static Result of(Offer offer) {
      return switch (offer) {
        case Offer.Accepted(var id, var sha256) ->
            new Result(Outcome.ACCEPTED, id, sha256, null, null);
        case Offer.Duplicate(var id, var sha256) ->
            new Result(Outcome.DUPLICATE, id, sha256, null, null);
        case Offer.Quarantined(var id, var code, var message) ->
            new Result(Outcome.QUARANTINED, id, null, code, message);
      };
    }

    static Result received(long task) {
      return new Result(Outcome.RECEIVED, task, null, null, null);
    }
  }

  ResumableUpload until(Instant time) {
    return new ResumableUpload(id, owner, declared, time, result);
  }

  ResumableUpload with(Result became) {
    return new ResumableUpload(id, owner, declared, expiresAt, became);
  }
}
