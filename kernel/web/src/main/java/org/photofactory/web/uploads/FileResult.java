package org.photofactory.web.uploads;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.rest.Problem;

/**
 * What became of one file of a form.
 *
 * @param name as its sender calls it
 * @param status what would have been answered had it come alone
 * @param outcome {@code accepted}, {@code duplicate}, {@code quarantined} or {@code refused}
 * @param assetId null unless it is an asset, or was one before
 * @param sha256 null unless it is an asset
 * @param quarantineId null unless it is in quarantine
 * @param code why it is no asset; null otherwise
 * @param message the same for people
 */
public record FileResult(
    String name,
    int status,
    String outcome,
    @Nullable Long assetId,
    @Nullable String sha256,
    @Nullable Long quarantineId,
    @Nullable String code,
    @Nullable String message) {

  static FileResult of(String name, Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, var sha256) ->
          new FileResult(name, 201, "accepted", id, sha256, null, null, null);
      case Offer.Duplicate(var id, var sha256) ->
          new FileResult(name, 200, "duplicate", id, sha256, null, null, null);
      case Offer.Quarantined(var id, var code, var message) ->
          new FileResult(name, 422, "quarantined", null, null, id, code, message);
    };
  }

  static FileResult refused(String name, Problem problem) {
    return new FileResult(
        name, problem.status(), "refused", null, null, null, problem.code(), problem.message());
  }
}
