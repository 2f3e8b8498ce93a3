package org.photofactory.kernel.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What values of a plugin's setting look like. Immutable. */
public sealed interface SettingKind {

  /** Longer values fit no setting. */
  int LONGEST = 10_000;

  /** True when a text is such a value. */
  boolean allows(String text);

  /** What may be written, as the rest of a sentence that begins "It must be". */
  String allowed();

  /**
   * Text.
   *
   * @param pattern a regular expression that must be found in it; null when anything goes
   * @param longest number of characters
   * @param format what more is known of it; null when nothing is
   */
  record Text(@Nullable Pattern pattern, int longest, @Nullable Format format)
      implements SettingKind {

    /** Text of any form. */
    public static Text any() {
      return new Text(null, LONGEST, null);
    }

    @Override
    public boolean allows(String text) {
      return text.length() <= longest
          && text.indexOf('\0') < 0
          && (format == null || format.allows(text))
          && (pattern == null || PatientText.found(pattern, text));
    }

    @Override
    public String allowed() {
      return Stream.of(
              Optional.of(format == null ? "a text" : format.allowed()),
              Optional.ofNullable(pattern).map(form -> "of the form " + form),
              Optional.of("of at most %d characters".formatted(longest))
                  .filter(_ -> longest < LONGEST || format == null && pattern == null))
          .flatMap(Optional::stream)
          .reduce((first, next) -> first + ", " + next)
          .orElseThrow();
    }
  }

  /** One of some words. */
  record Choice(List<String> words) implements SettingKind {

    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public boolean allows(String text) {
      return words.contains(text);
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", words);
    }
  }

  /** A whole number; both ends are allowed. */
  record Whole(int smallest, int largest) implements SettingKind {

    @Override
    public boolean allows(String text) {
      try {
        int number = Integer.parseInt(text.strip());
        return number >= smallest && number <= largest;
      } catch (NumberFormatException none) {
        return false;
      }
    }

    @Override
    public String allowed() {
      boolean bounded = smallest != Integer.MIN_VALUE || largest != Integer.MAX_VALUE;
      return "a whole number"
          + (bounded
              ? Bounds.words(
                  smallest == Integer.MIN_VALUE ? null : BigDecimal.valueOf(smallest),
                  largest == Integer.MAX_VALUE ? null : BigDecimal.valueOf(largest))
              : "");
    }
  }

  /** A number; both ends are allowed, null for none. */
  record Decimal(@Nullable BigDecimal smallest, @Nullable BigDecimal largest)
      implements SettingKind {

    private static final int LONGEST_NUMBER = 40;

    @Override
    public boolean allows(String text) {
      try {
        BigDecimal number = new BigDecimal(text.strip());
        return text.length() <= LONGEST_NUMBER
            && (smallest == null || number.compareTo(smallest) >= 0)
            && (largest == null || number.compareTo(largest) <= 0);
      } catch (NumberFormatException none) {
        return false;
      }
    }

    @Override
    public String allowed() {
      return "a number" + Bounds.words(smallest, largest);
    }
  }

  /** True or false. */
  record Flag() implements SettingKind {

    @Override
    public boolean allows(String text) {
      return text.equals("true") || text.equals("false");
    }

    @Override
    public String allowed() {
      return "true or false";
    }
  }
}
