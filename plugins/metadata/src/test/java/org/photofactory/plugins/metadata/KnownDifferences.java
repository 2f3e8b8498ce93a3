package org.photofactory.plugins.metadata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts of samples that are not found yet, or found otherwise, by file and with the reason. A test
 * fails when one of them is suddenly found as known, so that this list stays honest.
 */
final class KnownDifferences {

  private static final String LENS_NUMBERS =
      "the camera only numbers its lens; ExifTool has the table of names";
  private static final String LENS_NAMED =
      "the camera names its lens; ExifTool lists all that have its number";
  private static final String NOT_LISTED_OF_X3F =
      "the list has only the lens of an X3F, without its properties and its turn by 90 degrees";
  private static final String AVCHD =
      "the list has Sony's number instead of its name, and leaves out how the film was exposed";
  private static final String FOUND_IN_XMP =
      "the file's XMP names a lens, which the list leaves out";
  private static final String NOT_LISTED = "the list has only times, size and lens of XMP sidecars";
  private static final String NO_REFERENCE =
      "an altitude without reference is above the sea by rule; ExifTool leaves it out";
  private static final String CUT_HEADER = "the tags are intact; ExifTool gives up before them";
  private static final String NO_PLACE = "a latitude of 213 degrees is no place on Earth";
  private static final String MAIN_PICTURE =
      "the main picture's own irot turns it by 270 degrees, as its EXIF says; the list has that of"
          + " another picture in the file";
  private static final String FRAMES =
      "a fuzzer's file with twenty frame headers; the first is taken";

  private static final Map<String, Map<String, String>> REASONS =
      Map.ofEntries(
          Map.entry("jpeg/DSC_0003.JPG", Map.of("lens", LENS_NUMBERS)),
          Map.entry("jpeg/IMGP6666.JPG", Map.of("lens", LENS_NUMBERS)),
          Map.entry("jpeg/mongolia.jpeg", Map.of("lens", LENS_NUMBERS)),
          Map.entry("jpeg/prairie_falcon.jpg", Map.of("lens", LENS_NAMED)),
          Map.entry("dates/createdate_timezone_separate.jpg", Map.of("lens", LENS_NUMBERS)),
          Map.entry("raw/Nikon.nef", Map.of("lens", LENS_NUMBERS)),
          Map.entry(
              "raw/Sigma.x3f",
              with(
                  all(
                      NOT_LISTED_OF_X3F,
                      "capture",
                      "make",
                      "model",
                      "iso",
                      "exposureTime",
                      "fNumber",
                      "focalLength",
                      "displayWidth",
                      "displayHeight",
                      "orientation"),
                  Map.of("lens", LENS_NUMBERS))),
          Map.entry("raw-composite/composite.NEF", Map.of("lens", LENS_NUMBERS)),
          Map.entry("broken/Issue 247-1.nef", Map.of("lens", LENS_NUMBERS)),
          Map.entry("raw/DNG.dng", Map.of("lens", FOUND_IN_XMP)),
          Map.entry("raw-composite/composite.DNG", Map.of("lens", FOUND_IN_XMP)),
          Map.entry("sidecar/IMG_5910.jpg", Map.of("altitude", NO_REFERENCE)),
          Map.entry("sidecar/IMG_2477.CR2.xmp", all(NOT_LISTED, "latitude", "longitude")),
          Map.entry(
              "sidecar/iphone_7.xmp",
              all(
                  NOT_LISTED,
                  "latitude",
                  "longitude",
                  "make",
                  "model",
                  "exposureTime",
                  "fNumber",
                  "focalLength")),
          Map.entry(
              "sidecar/digikam-example.xmp",
              all(
                  NOT_LISTED,
                  "latitude",
                  "longitude",
                  "make",
                  "model",
                  "exposureTime",
                  "fNumber",
                  "focalLength",
                  "displayWidth",
                  "displayHeight")),
          Map.entry("dates/buggy_panorama.jpg", all(NO_PLACE, "latitude", "longitude")),
          Map.entry(
              "heic/subsec_timezone.heic", all(MAIN_PICTURE, "displayWidth", "displayHeight")),
          Map.entry("broken/issue_1833_poc.jpg", all(FRAMES, "displayWidth", "displayHeight")),
          Map.entry(
              "broken/corrupt-header.jpg",
              all(
                  CUT_HEADER,
                  "capture",
                  "make",
                  "model",
                  "iso",
                  "exposureTime",
                  "fNumber",
                  "focalLength")),
          Map.entry(
              "video/Sony ILCE-7M3 (A7M3).mts", all(AVCHD, "make", "exposureTime", "fNumber")));

  private KnownDifferences() {}

  /** The names of the facts of a file that differ. */
  static Set<String> of(String file) {
    return REASONS.getOrDefault(file, Map.of()).keySet();
  }

  /** The files of which facts differ. */
  static Set<String> files() {
    return REASONS.keySet();
  }

  private static Map<String, String> all(String reason, String... facts) {
    return Arrays.stream(facts).collect(Collectors.toMap(fact -> fact, fact -> reason));
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> both = new HashMap<>(some);
    both.putAll(more);
    return both;
  }
}
