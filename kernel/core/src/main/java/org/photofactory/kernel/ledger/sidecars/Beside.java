package org.photofactory.kernel.ledger.sidecars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.Description;
import org.photofactory.spi.media.Place;

/**
 * What sidecars say of a file, where it counts: where they say something, and something else than
 * the file. What people write counts from any sidecar. Time and place count from XMP; Takeout only
 * fills what the file lacks, for Google knows neither better. Each of the two is taken as a whole.
 *
 * @param facts what they say
 * @param sources name of the sidecar that says it, by the field's name in the API
 */
record Beside(Facts facts, Map<String, String> sources) {

  /** What counts of what sidecars say of a file; the first of them that says something says it. */
  static Beside of(StackedFile file, List<StackedFile> sidecars) {
    Selection selection = new Selection(sidecars);
    Facts own = file.facts();
    Description words = own.words();
    CaptureTime time =
        selection.first(sidecar -> time(sidecar, own), own.time(), EditField.TAKEN_AT);
    Place place =
        selection.first(
            sidecar -> sidecar.isXmp() || own.place() == null ? sidecar.facts().place() : null,
            own.place(),
            EditField.LATITUDE,
            EditField.LONGITUDE);
    Description said =
        new Description(
            selection.first(of(Description::title), words.title(), EditField.TITLE),
            selection.first(of(Description::text), words.text(), EditField.DESCRIPTION),
            Optional.ofNullable(
                    selection.first(of(Beside::keywords), keywords(words), EditField.TAGS))
                .orElse(List.of()),
            selection.first(of(Description::rating), words.rating(), EditField.RATING));
    return new Beside(new Facts(time, place, said), selection.sources);
  }

  boolean isNothing() {
    return sources.isEmpty();
  }

  /** What is told of the file by both. */
  Facts over(Facts own) {
    Description words = own.words();
    Description said = facts.words();
    return new Facts(
        facts.time() == null ? own.time() : facts.time(),
        facts.place() == null ? own.place() : facts.place(),
        new Description(
            said.title() == null ? words.title() : said.title(),
            said.text() == null ? words.text() : said.text(),
            said.keywords().isEmpty() ? words.keywords() : said.keywords(),
            said.rating() == null ? words.rating() : said.rating()));
  }

  /** A copy of the file's time that is less exact is the file's. */
  private static @Nullable CaptureTime time(StackedFile sidecar, Facts own) {
    CaptureTime time = sidecar.facts().time();
    if (time == null || !sidecar.facts().statesTime() || !sidecar.isXmp() && own.statesTime()) {
      return null;
    }
    return own.statesTimeOf(time) ? own.time() : time;
  }

  private static @Nullable List<String> keywords(Description words) {
    return words.keywords().isEmpty() ? null : words.keywords();
  }

  private static <T> Function<StackedFile, @Nullable T> of(
      Function<Description, @Nullable T> part) {
    return sidecar -> part.apply(sidecar.facts().words());
  }

  /** Takes one fact after the other, and notes from whom. */
  private static final class Selection {

    private final List<StackedFile> sidecars;
    private final Map<String, String> sources = new LinkedHashMap<>();

    Selection(List<StackedFile> sidecars) {
      this.sidecars = sidecars;
    }

    /** What the first sidecar says that says anything; null when that is what the file says. */
    <T> @Nullable T first(
        Function<StackedFile, @Nullable T> reader, @Nullable T own, EditField... fields) {
      for (StackedFile sidecar : sidecars) {
        T said = reader.apply(sidecar);
        if (said != null) {
          if (said.equals(own)) {
            return null;
          }
          Stream.of(fields).forEach(field -> sources.put(field.key(), sidecar.name()));
          return said;
        }
      }
      return null;
    }
  }
}
