package org.photofactory.plugins.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.spi.ledger.PluginLedger;

/**
 * What came in since a time, in all libraries of the house.
 *
 * @param all how many there are now, old ones too
 */
record Arrivals(long pictures, long films, long recordings, long all) {

  private static final String STATEMENT = "arrivals.sql";

  /** Counts in the ledger. */
  static Function<Instant, Arrivals> of(PluginLedger ledger) {
    return since ->
        ledger.read(
            handle ->
                handle
                    .createQuery(statement())
                    .bind("since", since)
                    .map(
                        (rows, _) ->
                            new Arrivals(
                                rows.getLong("pictures"),
                                rows.getLong("films"),
                                rows.getLong("recordings"),
                                rows.getLong("all_in_all")))
                    .one());
  }

  boolean none() {
    return pictures + films + recordings == 0;
  }

  /** As {@code 128 pictures, 1 film}. */
  String words() {
    List<String> words =
        Stream.of(
                counted(pictures, "picture"),
                counted(films, "film"),
                counted(recordings, "recording"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.stream().collect(Collectors.joining(", "));
  }

  private static String counted(long count, String thing) {
    return switch ((int) Math.min(count, 2)) {
      case 0 -> "";
      case 1 -> "1 " + thing;
      default -> String.format(Locale.ROOT, "%,d %ss", count, thing);
    };
  }

  private static String statement() {
    try (InputStream file = Arrivals.class.getResourceAsStream(STATEMENT)) {
      byte[] text = Objects.requireNonNull(file, STATEMENT + " is not in the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
