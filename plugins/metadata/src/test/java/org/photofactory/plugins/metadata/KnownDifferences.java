package org.photofactory.plugins.metadata;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Facts of samples that are not found, or found otherwise, as {@code known-differences.json} lists
 * them by reason and file. A test fails when one of them is suddenly found as known, so that the
 * list stays honest.
 */
final class KnownDifferences {

  /** A reason, and the facts that differ for it, by file. */
  record Exception(String reason, Map<String, List<String>> facts) {}

  private static final Map<String, Set<String>> FACTS = read();

  private KnownDifferences() {}

  /** The names of the facts of a file that differ. */
  static Set<String> of(String file) {
    return FACTS.getOrDefault(file, Set.of());
  }

  /** The files of which facts differ. */
  static Set<String> files() {
    return FACTS.keySet();
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> facts = new HashMap<>();
    try (InputStream list = KnownDifferences.class.getResourceAsStream("known-differences.json")) {
      for (Exception exception : new JsonMapper().readValue(list, Exception[].class)) {
        if (exception.reason().isBlank()) {
          throw new IllegalStateException("an exception without a reason: " + exception);
        }
        exception
            .facts()
            .forEach(
                (file, names) -> facts.computeIfAbsent(file, _ -> new TreeSet<>()).addAll(names));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return facts;
  }
}
