package org.photofactory.plugins.thumbnail.film;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe says about a file, as far as its poster is concerned.
 *
 * @param picture there is a picture stream: a film's, or a recording's cover
 * @param sound there is a sound stream
 * @param highRange brightness is coded by PQ or HLG, so that it must be mapped for ordinary screens
 * @param seconds how long it is; 0 when the file does not say
 */
record Probe(boolean picture, boolean sound, boolean highRange, double seconds) {

  /** Reads the output of {@code ffprobe -of flat}: lines like {@code format.duration="4.1"}. */
  static Probe read(String flat) {
    Map<String, String> values = new HashMap<>();
    for (String line : flat.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1).replace("\"", ""));
      }
    }
    return of(values);
  }

  private static Probe of(Map<String, String> values) {
    boolean picture = false;
    boolean sound = false;
    for (Map.Entry<String, String> value : values.entrySet()) {
      boolean type = value.getKey().endsWith(".codec_type");
      picture |= type && value.getValue().equals("video");
      sound |= type && value.getValue().equals("audio");
    }
    boolean highRange = values.containsValue("smpte2084") || values.containsValue("arib-std-b67");
    return new Probe(picture, sound, highRange, seconds(values.get("format.duration")));
  }

  private static double seconds(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(0, Double.parseDouble(text));
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }
}
