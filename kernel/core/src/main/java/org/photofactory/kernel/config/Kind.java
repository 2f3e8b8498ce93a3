package org.photofactory.kernel.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What values of a setting look like. Immutable.
 *
 * @param allowed what may be written, as the rest of a sentence that begins "It must be"
 * @param reader turns text into a value; throws a {@link RuntimeException} when the text is not
 *     allowed
 */
public record Kind<T>(String allowed, Function<String, T> reader) {

  /**
   * The value that a text means.
   *
   * @throws IllegalArgumentException when the text is not allowed
   */
  T read(String text) {
    try {
      return reader.apply(text);
    } catch (RuntimeException notAllowed) {
      throw new IllegalArgumentException("It must be " + allowed + ".", notAllowed);
    }
  }

  static Kind<String> text() {
    return new Kind<>("any text", text -> text);
  }

  static Kind<Path> folder() {
    return new Kind<>("a folder, absolute or relative to the installation", Path::of);
  }

  static Kind<Path> file() {
    return new Kind<>("a file, absolute or relative to the installation", Path::of);
  }

  static Kind<Integer> integer(int smallest, int largest) {
    return new Kind<>(
        "a whole number from " + smallest + " to " + largest,
        text -> within(Integer.parseInt(text), smallest, largest));
  }

  /** A number of threads, or {@code auto} for what the machine suggests. */
  static Kind<Integer> threads(int automatic) {
    return orAuto(integer(1, 256), automatic);
  }

  /** A number, or {@code auto} for what the machine suggests. */
  static Kind<Integer> integerOrAuto(int smallest, int largest, int automatic) {
    return orAuto(integer(smallest, largest), automatic);
  }

  private static <T> Kind<T> orAuto(Kind<T> kind, T automatic) {
    return new Kind<>(
        kind.allowed() + ", or auto", text -> text.equals("auto") ? automatic : kind.read(text));
  }

  static Kind<Long> size() {
    return new Kind<>(
        "a size like 500MB or 20GB (B, KB, MB, GB or TB; 1 KB is 1024 bytes)", Sizes::parse);
  }

  static Kind<LocalTime> timeOfDay() {
    return new Kind<>("a time of day from 00:00 to 23:59", Kind::time);
  }

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    String names =
        Arrays.stream(type.getEnumConstants()).map(Kind::name).collect(Collectors.joining(", "));
    return new Kind<>("one of " + names, text -> constant(type, text));
  }

  static Kind<String> jdbcAddress() {
    return new Kind<>(
        "an address like jdbc:postgresql://host:5432/photofactory, without a password in it",
        Kind::jdbc);
  }

  static Kind<Boolean> flag() {
    return new Kind<>("true or false", Kind::trueOrFalse);
  }

  /** Words with something between them; empty for none. */
  static Kind<List<String>> list(String separator) {
    return new Kind<>(
        "any text",
        text ->
            Pattern.compile(separator, Pattern.LITERAL)
                .splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
  }

  /** An address of the web; empty for none. */
  static Kind<Optional<URI>> webAddress() {
    return new Kind<>(
        "an address that begins with https:// or http://, without a question mark",
        text -> text.isEmpty() ? Optional.empty() : Optional.of(web(text)));
  }

  private static boolean trueOrFalse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text + " is neither");
    };
  }

  private static URI web(String text) {
    URI address = URI.create(text);
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(text + " is no address of the web");
    }
    return address;
  }

  private static int within(int number, int smallest, int largest) {
    if (number < smallest || number > largest) {
      throw new IllegalArgumentException(number + " is out of range");
    }
    return number;
  }

  private static LocalTime time(String text) {
    if (text.length() != "00:00".length()) {
      throw new DateTimeParseException("not like 00:00", text, 0);
    }
    return LocalTime.parse(text);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static String jdbc(String text) {
    boolean empty = text.isEmpty();
    if (!empty && (!text.startsWith("jdbc:postgresql:") || text.contains("password="))) {
      throw new IllegalArgumentException(text + " is no address");
    }
    return text;
  }
}
