package org.photofactory.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.photofactory.spi.intake.Offer;

/** Turns what became of an offered file into an answer. */
public final class Offers {

  private Offers() {}

  /** 201 for a new asset, 200 for a known one; a refused one ends as a problem. */
  public static Response answer(Offer offer) {
    return switch (offer) {
      case Offer.Accepted(var id, var sha256) ->
          json(201, new UploadResult(Taken.ACCEPTED, id, sha256));
      case Offer.Duplicate(var id, var sha256) ->
          json(200, new UploadResult(Taken.DUPLICATE, id, sha256));
      case Offer.Quarantined(var id, var code, var message) ->
          throw new Problem(
                  422, code, message, "The file is kept in quarantine.", Map.of("quarantineId", id))
              .asException();
    };
  }

  private static Response json(int status, UploadResult result) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(result).build();
  }

  /** How an upload became an asset. */
  public enum Taken {
    /** It is a new one. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** The library had these bytes. */
    @JsonProperty("duplicate")
    DUPLICATE
  }

  /** What became of an upload, and the asset with these bytes. */
  public record UploadResult(Taken outcome, long assetId, String sha256) {}
}
