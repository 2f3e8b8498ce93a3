package org.photofactory.kernel.ledger.library;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.FurtherFacts;

/**
 * What is shown of an asset: what a person says, else a sidecar, else what was found in the file.
 * Every single fact is null when neither knows it.
 *
 * @param capture where its capture time comes from
 * @param spot where it was taken
 * @param camera with what
 * @param exposure how
 * @param text what people wrote
 * @param further what only some files tell
 * @param sidecars which sidecar tells what of it, its name by the name of the field
 */
public record AssetFacts(
    Capture capture,
    Spot spot,
    Camera camera,
    Exposure exposure,
    Text text,
    FurtherFacts further,
    Map<String, String> sidecars) {

  /** Offset of the capture time, where both come from, and how far to trust them. */
  public record Capture(
      @Nullable ZoneOffset takenOffset,
      @Nullable String takenSource,
      @Nullable String takenOffsetSource,
      @Nullable String takenConfidence) {}

  /** WGS 84 degrees, metres, IANA zone, what a person calls it, and what a geocoder does. */
  public record Spot(
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double altitude,
      @Nullable String zone,
      @Nullable String placeName,
      @Nullable PlaceFacts place) {}

  /**
   * What a geocoder calls the place and all around it.
   *
   * @param countryCode ISO 3166-1 alpha-2, upper case
   * @param name all of it as one line, the smallest first
   * @param attribution whom to name where it is shown; empty: nobody
   */
  public record PlaceFacts(
      @Nullable String countryCode,
      @Nullable String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String district,
      @Nullable String road,
      String name,
      String attribution) {}

  /** Sensitivity, seconds, f-number, millimetres, EXIF orientation as the file states it. */
  public record Exposure(
      @Nullable Integer iso,
      @Nullable Double exposureSeconds,
      @Nullable Double fNumber,
      @Nullable Double focalLength,
      @Nullable Integer orientation) {}

  /** Title, description, the file's keywords, and −1 to 5 stars. */
  public record Text(
      @Nullable String title,
      @Nullable String description,
      List<String> keywords,
      @Nullable Integer rating) {}
}
