package org.photofactory.plugins.nominatim;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.place.PlaceNames;

/** An answer of a Nominatim server, in its format {@code jsonv2}. */
final class Reply {

  /** Buffers that are kept would hold the class loader of a plugin that has gone. */
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private static final String OPENSTREETMAP = "OpenStreetMap";

  private final Map<String, String> values = new HashMap<>();

  private Reply() {}

  /**
   * What a server says.
   *
   * @throws NonsenseException when it is not such an answer
   */
  static Geocoding read(String json) throws NonsenseException {
    Reply reply = new Reply();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new NonsenseException("something that is no JSON object");
      }
      reply.read(parser);
    } catch (JacksonException damaged) {
      throw new NonsenseException("something that is no JSON");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return reply.answer();
  }

  /** Takes the values of the outermost object, and of the objects right in it. */
  private void read(JsonParser parser) throws IOException {
    String parent = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      String name = parser.currentName();
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL && name != null) {
        values.putIfAbsent(parent + name, parser.getText());
      } else if (token == JsonToken.START_OBJECT && name != null && parent.isEmpty()) {
        parent = name + ".";
      } else if (token.isStructStart()) {
        parser.skipChildren();
      } else if (token == JsonToken.END_OBJECT) {
        parent = "";
      }
    }
  }

  private Geocoding answer() throws NonsenseException {
    if (values.getOrDefault("error", "").startsWith("Unable to geocode")) {
      return new Geocoding.Nowhere();
    }
    String name = values.get("display_name");
    if (name == null) {
      throw new NonsenseException("JSON that names no place");
    }
    return new Geocoding.Found(names(name), attribution());
  }

  private PlaceNames names(String name) {
    return new PlaceNames(
        country(),
        first("country"),
        first("state", "province", "region", "state_district"),
        first("county", "district"),
        first("city", "town", "village", "municipality", "hamlet", "isolated_dwelling", "island"),
        first("suburb", "city_district", "borough", "quarter", "neighbourhood"),
        first("road", "pedestrian", "footway", "path"),
        name);
  }

  private @Nullable String country() {
    String code = values.getOrDefault("address.country_code", "").toUpperCase(Locale.ROOT);
    return code.matches("[A-Z]{2}") ? code : null;
  }

  private @Nullable String first(String... fields) {
    for (String field : fields) {
      String value = values.getOrDefault("address." + field, "").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /** In the words that its licence asks for; those of another source as they are. */
  private String attribution() {
    String licence = values.getOrDefault("licence", "").strip();
    return licence.isEmpty() || licence.contains(OPENSTREETMAP)
        ? "© OpenStreetMap contributors"
        : licence;
  }
}
