package org.photofactory.web.uploads;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.rest.Problem;

/**
 * What became of one file of a form.
 *
 * @param name as its sender calls it
 * @param status what would have been answered had it come alone
 * @param assetId null unless it is an asset, or was one before
 * @param sha256 null unless it is an asset
 * @param quarantineId null unless it is in quarantine
 * @param code why it is no asset; null otherwise
 * @param message the same for people
 */
public record FileResult(
    String name,
    int status,
    Outcome outcome,
    @Nullable Long assetId,
    @Nullable String sha256,
    @Nullable Long quarantineId,
    @Nullable String code,
    @Nullable String message) {

  /** What can become of it. */
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
    /** Nothing of it was kept. */
    @JsonProperty("refused")
    REFUSED
  }

  static FileResult of(String name, Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, var sha256) ->
          new FileResult(name, 201, Outcome.ACCEPTED, id, sha256, null, null, null);
      case Offer.Duplicate(var id, var sha256) ->
          new FileResult(name, 200, Outcome.DUPLICATE, id, sha256, null, null, null);
      case Offer.Quarantined(var id, var code, var message) ->
          new FileResult(name, 422, Outcome.QUARANTINED, null, null, id, code, message);
    };
  }

  static FileResult refused(String name, Problem problem) {
    return new FileResult(
        name,
        problem.status(),
        Outcome.REFUSED,
        null,
        null,
        null,
        problem.code(),
        problem.message());
  }
}
