package org.photofactory.plugins.video.making;

import java.util.List;

/**
 * What encodes H.264.
 *
 * @param name for people
 * @param before what ffmpeg is told before it reads
 * @param filter what the last filter is, with the pixels that the encoder takes
 * @param words how it is told to encode
 */
public record Encoder(String name, List<String> before, String filter, List<String> words) {

  private static final String PLAIN = "format=yuv420p";

  /** The processor itself. */
  public static Encoder software(String preset) {
    return new Encoder(
        "software",
        List.of(),
        PLAIN,
        List.of("-c:v", "libx264", "-preset", preset, "-crf", "23", "-profile:v", "high"));
  }

  /** A graphics chip of Intel or AMD. */
  public static Encoder vaapi(String device) {
    return new Encoder(
        "vaapi",
        List.of("-vaapi_device", device),
        "format=nv12,hwupload",
        List.of("-c:v", "h264_vaapi", "-qp", "23"));
  }

  /** The chip of a Raspberry Pi 4. */
  public static Encoder videoForLinux() {
    return new Encoder("v4l2m2m", List.of(), PLAIN, List.of("-c:v", "h264_v4l2m2m"));
  }

  /** It can fail for reasons that have nothing to do with the film. */
  public boolean hardware() {
    return !name.equals("software");
  }
}
