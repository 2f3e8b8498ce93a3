package org.photofactory.plugins.metadata.tags;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Camera;
import org.photofactory.spi.media.Exposure;

/** Facts of a Sigma X3F: its header, and the properties that its cameras write as text. */
public final class SigmaFacts {

  private static final Pattern RANGE = Pattern.compile("([0-9.]+)(?: to ([0-9.]+))?");

  /** The last second that can be told by a number of 32 bits. */
  private static final double LAST_SECOND = 0xFFFFFFFFL;

  private final Map<String, String> properties;

  private SigmaFacts(Map<String, String> properties) {
    this.properties = properties;
  }

  /** Takes how far the header says that the picture must be turned, clockwise. */
  public static void turned(int degrees, Findings findings) {
    add(List.of(), Shot.UNKNOWN, Degrees.orientation(degrees), findings);
  }

  /** Takes the facts of the properties, by their names in the file. */
  public static void read(Map<String, String> properties, Findings findings) {
    SigmaFacts facts = new SigmaFacts(properties);
    Shot shot = new Shot(facts.camera(), facts.exposure());
    add(facts.time().stream().toList(), shot, 0, findings);
  }

  private static void add(
      List<TimeCandidate> times, Shot shot, int orientation, Findings findings) {
    findings.add(Origin.CONTAINER, new TagFacts(times, shot, null, TagFacts.WORDLESS, orientation));
  }

  private Camera camera() {
    return new Camera(
        Words.clean(properties.get("CAMMANUF")), Words.clean(properties.get("CAMMODEL")), lens());
  }

  private Exposure exposure() {
    Double iso = number("ISO");
    Integer whole = iso == null ? null : Integer.valueOf((int) Math.round(iso));
    return new Exposure(
        Shot.isSensitivity(whole) ? whole : null,
        number("SHUTTER"),
        number("APERTURE"),
        number("FLENGTH"));
  }

  /** The camera numbers its lenses without naming them; the focal lengths are the honest part. */
  private @Nullable String lens() {
    Matcher range = RANGE.matcher(properties.getOrDefault("LENSFRANGE", "").strip());
    if (!range.matches()) {
      return null;
    }
    String longest = range.group(2);
    boolean zoom = longest != null && !longest.equals(range.group(1));
    return zoom ? range.group(1) + "-" + longest + "mm" : range.group(1) + "mm";
  }

  /** Seconds since 1970 of the camera's clock. */
  private Optional<TimeCandidate> time() {
    Double seconds = number("TIME");
    return Optional.ofNullable(seconds)
        .filter(stated -> stated <= LAST_SECOND)
        .map(stated -> LocalDateTime.ofEpochSecond(stated.longValue(), 0, ZoneOffset.UTC))
        .map(local -> new StatedTime(local, null))
        .map(time -> TimeCandidate.of(TimeSource.MAKER_ORIGINAL, time));
  }

  private @Nullable Double number(String name) {
    try {
      double value = Double.parseDouble(properties.getOrDefault(name, ""));
      return Double.isFinite(value) && value > 0 ? Double.valueOf(value) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
