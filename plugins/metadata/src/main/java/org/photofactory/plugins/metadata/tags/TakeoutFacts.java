package org.photofactory.plugins.metadata.tags;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.place.GeoPoint;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;
import org.photofactory.spi.media.Description;

/**
 * What Google Takeout tells of a photo in a JSON file beside it. Its title is but the name of the
 * file, and its zeros mean that nothing is known.
 */
public final class TakeoutFacts {

  /** Buffers that are kept would hold the class loader of a plugin that has gone. */
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  /** Where it was taken: what its owner has told Google goes before what the file says. */
  private static final List<String> PLACES = List.of("geoData", "geoDataExif");

  private final Map<String, String> values = new HashMap<>();

  private TakeoutFacts() {}

  /** Reads the file; what stands before a damage counts. */
  public static void read(byte[] json, Findings findings) throws IOException {
    TakeoutFacts facts = new TakeoutFacts();
    try (JsonParser parser = JSON.createParser(json)) {
      facts.read(parser);
    } catch (JacksonException damaged) {
      throw new DamagedException("malformed JSON: " + damaged.getMessage());
    } finally {
      findings.add(Origin.CONTAINER, facts.facts());
    }
  }

  /** Takes the values of the outermost object, and of the objects right in it. */
  private void read(JsonParser parser) throws IOException {
    String parent = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      String name = parser.currentName();
      boolean inside = !parent.isEmpty();
      if (token.isScalarValue() && name != null) {
        values.putIfAbsent(parent + name, parser.getText());
      } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT && inside) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT && name != null) {
        parent = name + ".";
      } else if (token == JsonToken.END_OBJECT) {
        parent = "";
      }
    }
  }

  private TagFacts facts() {
    Description words =
        new Description(null, Words.caption(values.get("description")), List.of(), null);
    return new TagFacts(time().stream().toList(), Shot.UNKNOWN, point(), words, 0);
  }

  private Optional<TimeCandidate> time() {
    String seconds = values.getOrDefault("photoTakenTime.timestamp", "");
    try {
      return seconds.matches("-?\\d{1,12}")
          ? Optional.of(
              TimeCandidate.utc(
                  TimeSource.TAKEOUT_TAKEN,
                  LocalDateTime.ofEpochSecond(Long.parseLong(seconds), 0, ZoneOffset.UTC)))
          : Optional.empty();
    } catch (DateTimeException beyondAllCalendars) {
      return Optional.empty();
    }
  }

  private @Nullable GeoPoint point() {
    return PLACES.stream()
        .flatMap(place -> Stream.ofNullable(point(place)))
        .findFirst()
        .orElse(null);
  }

  private @Nullable GeoPoint point(String place) {
    Double latitude = number(place + ".latitude");
    Double longitude = number(place + ".longitude");
    Double altitude = number(place + ".altitude");
    boolean level = altitude == null || altitude == 0;
    return latitude == null || longitude == null
        ? null
        : GeoPoint.of(latitude, longitude, level ? null : altitude).orElse(null);
  }

  private @Nullable Double number(String name) {
    String text = values.getOrDefault(name, "");
    return text.matches("-?\\d{1,15}([.]\\d{1,30})?([Ee]-?\\d{1,2})?")
        ? Double.valueOf(text)
        : null;
  }
}
