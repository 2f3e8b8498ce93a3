package org.photofactory.kernel.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/**
 * Reads headers of a bundle's manifest: {@code a;b;version="[1,2)";resolution:=optional, c}.
 *
 * <p>Grammar: OSGi Core 8, section 1.3.2 (common header syntax).
 */
final class ManifestHeader {

  /**
   * One clause.
   *
   * @param names its paths
   * @param parameters attributes by name, directives by name with a colon
   */
  record Clause(List<String> names, Map<String, String> parameters) {

    /** True when the bundle does without, where nobody offers it. */
    boolean optional() {
      return "optional".equals(parameters.get("resolution:"));
    }
  }

  private ManifestHeader() {}

  /** Clauses of a header; none when the header is absent. */
  static List<Clause> parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of();
    }
    return split(header, ',').stream().map(ManifestHeader::clause).toList();
  }

  /** Ranges of versions by package, empty for any, without what is optional. */
  static SortedMap<String, String> imports(Attributes manifest) {
    SortedMap<String, String> imports = new TreeMap<>();
    parse(manifest.getValue(Constants.IMPORT_PACKAGE)).stream()
        .filter(clause -> !clause.optional())
        .forEach(
            clause ->
                clause
                    .names()
                    .forEach(
                        name ->
                            imports.put(name, clause.parameters().getOrDefault("version", ""))));
    return imports;
  }

  /** Packages that are imported where they are offered, those among them that are optional too. */
  static Set<String> packages(Attributes manifest) {
    return parse(manifest.getValue(Constants.IMPORT_PACKAGE)).stream()
        .flatMap(clause -> clause.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Clause clause(String text) {
    List<String> names = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : split(text, ';')) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        names.add(part);
      } else {
        parameters.put(key(part.substring(0, equals)), unquoted(part.substring(equals + 1)));
      }
    }
    return new Clause(names, parameters);
  }

  /** {@code version:Version} is the attribute version; {@code resolution:} stays a directive. */
  private static String key(String text) {
    String key = text.strip();
    int colon = key.indexOf(':');
    return colon < 0 || colon == key.length() - 1 ? key : key.substring(0, colon);
  }

  private static String unquoted(String text) {
    String value = text.strip();
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      quoted ^= character == '"';
      if (character == separator && !quoted) {
        parts.add(text.substring(start, index).strip());
        start = index + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
