package org.photofactory.kernel.catalogs;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/**
 * Reads an index. What it does not know it passes over; what it knows must be as it must be, or the
 * whole index is refused. Stateless.
 */
final class IndexReader {

  static final int FORMAT = 1;

  /** Larger jars are no plugins. */
  static final long LARGEST_JAR = 1L << 30;

  private static final int MOST = 2000;
  private static final int LONGEST = 20_000;
  private static final String RANGE =
      "[\\[(]\\d{1,9}(\\.\\d{1,9}){0,2},\\s*\\d{1,9}(\\.\\d{1,9}){0,2}[\\])]";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(\\.[A-Za-z0-9_-]{1,40})?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BOTH_ENDS = Pattern.compile(RANGE);
  private static final Pattern PACKAGE = Pattern.compile("org\\.photofactory\\.spi(\\.[a-z]+)+");
  private static final Pattern ARCHITECTURE = Pattern.compile("[a-z0-9_]{1,20}");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private IndexReader() {}

  /** The bytes as text. */
  static String text(byte[] index) throws CatalogException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(index)).toString();
    } catch (CharacterCodingException wrong) {
      throw CatalogException.damaged("the index is no UTF-8");
    }
  }

  /**
   * What an index says.
   *
   * @throws CatalogException when it is none
   */
  static CatalogIndex read(byte[] index) throws CatalogException {
    try {
      return index(MAPPER.readTree(index));
    } catch (IOException nonsense) {
      throw CatalogException.damaged("the index is no JSON");
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw CatalogException.damaged(String.valueOf(wrong.getMessage()));
    }
  }

  private static CatalogIndex index(JsonNode root) {
    require(root.path("format").asInt() == FORMAT, "its format is not " + FORMAT);
    require(root.path("sequence").isIntegralNumber(), "it states no sequence");
    List<Listing> plugins = all(root, "plugins", IndexReader::listing);
    once(plugins, Listing::id);
    return new CatalogIndex(
        words(root, "name", 100),
        root.path("sequence").asLong(),
        Instant.parse(root.path("published").asText()),
        plugins);
  }

  private static Listing listing(JsonNode node) {
    String id = text(node, "id", ID);
    List<Release> releases = all(node, "versions", IndexReader::release);
    require(!releases.isEmpty(), id + " has no version");
    once(releases, Release::version);
    return new Listing(id, words(node, "title", 100), words(node, "description", 500), releases);
  }

  private static Release release(JsonNode node) {
    long size = node.path("size").asLong();
    require(size > 0 && size <= LARGEST_JAR, "a size is not that of a plugin");
    Needs needs =
        new Needs(
            ranges(node.path("spi")),
            all(node, "architectures", one -> matching(one, "architectures", ARCHITECTURE)));
    return new Release(
        text(node, "version", VERSION),
        new File(words(node, "url", 2000), size, text(node, "sha256", SHA256)),
        needs,
        PluginPermissions.parse(node.path("permissions")),
        node.path("changes").isMissingNode() ? "" : words(node, "changes", LONGEST));
  }

  private static Map<String, String> ranges(JsonNode node) {
    require(node.isObject(), "a version does not state its \"spi\"");
    Map<String, String> ranges = new TreeMap<>();
    node.properties()
        .forEach(
            entry -> {
              require(PACKAGE.matcher(entry.getKey()).matches(), "\"spi\" names a strange package");
              ranges.put(entry.getKey(), matching(entry.getValue(), "spi", BOTH_ENDS));
            });
    return ranges;
  }

  private static <T> List<T> all(JsonNode node, String field, Function<JsonNode, T> reading) {
    JsonNode list = node.path(field);
    require(list.isArray(), "\"" + field + "\" is no list");
    require(list.size() <= MOST, "\"" + field + "\" has more than " + MOST);
    List<T> all = new ArrayList<>();
    list.forEach(one -> all.add(reading.apply(one)));
    return all;
  }

  private static <T> void once(List<T> all, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    all.forEach(
        one -> require(names.add(name.apply(one)), "it lists " + name.apply(one) + " twice"));
  }

  private static String text(JsonNode node, String field, Pattern form) {
    return matching(node.path(field), field, form);
  }

  private static String matching(JsonNode value, String field, Pattern form) {
    boolean fits = value.isTextual() && form.matcher(value.asText()).matches();
    require(fits, "\"" + field + "\" is not as it must be");
    return value.asText();
  }

  private static String words(JsonNode node, String field, int longest) {
    JsonNode value = node.path(field);
    require(value.isTextual() && value.asText().length() <= longest, "it states no " + field);
    return value.asText();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
