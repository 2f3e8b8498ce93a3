package org.photofactory.plugins.metadata.tags;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Description;

/** Cleans and joins what people, and cameras in their name, wrote. */
final class Words {

  /** Cameras fill the caption with these; nobody wrote them. */
  private static final Set<String> WRITTEN_BY_CAMERAS =
      caseless(
          "DIGITAL CAMERA",
          "OLYMPUS DIGITAL CAMERA",
          "KONICA MINOLTA DIGITAL CAMERA",
          "MINOLTA DIGITAL CAMERA",
          "SAMSUNG DIGITAL CAMERA",
          "SAMSUNG CAMERA PICTURES",
          "EPSON DSC picture",
          "SONY DSC",
          "Exif_JPEG_PICTURE",
          "default",
          "untitled");

  /** Nobody wrote more; whole documents that programs leave in fields are cut here. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_KEYWORD = 500;

  private static final int MOST_KEYWORDS = 1000;

  private Words() {}

  /**
   * The text without blanks around it and control characters in it, and not endlessly long; null
   * when nothing is left.
   */
  static @Nullable String clean(@Nullable String text) {
    return text == null ? null : clean(text, LONGEST_TEXT);
  }

  private static @Nullable String clean(String text, int longest) {
    String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (clean.length() > longest) {
      boolean splitsPair = Character.isHighSurrogate(clean.charAt(longest - 1));
      clean = clean.substring(0, splitsPair ? longest - 1 : longest).strip();
    }
    return clean.isEmpty() ? null : clean;
  }

  /** Text of bytes: UTF-8 where they can be, else Latin. */
  static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A caption that a person wrote; null when there is none. */
  static @Nullable String caption(@Nullable String text) {
    String clean = clean(text);
    return clean == null || WRITTEN_BY_CAMERAS.contains(clean) ? null : clean;
  }

  /** A rating of −1 to 5; null when it is none. */
  static @Nullable Integer rating(@Nullable Double stars) {
    boolean valid = stars != null && stars >= -1 && stars <= 5;
    return valid ? Integer.valueOf((int) Math.round(stars)) : null;
  }

  /** A rating in stars, or where that is none, Windows' percentage: 1, 25, 50, 75 or 99. */
  static @Nullable Integer rating(@Nullable Double stars, @Nullable Double percent) {
    Integer stated = rating(stars);
    boolean rated = stated == null && percent != null && percent >= 1 && percent <= 99;
    return rated ? Integer.valueOf(1 + (int) Math.round(percent / 25)) : stated;
  }

  /** Keywords cleaned, without repeats. */
  static List<String> keywords(Stream<String> raw) {
    return raw.mapMulti(Words::addClean).distinct().limit(MOST_KEYWORDS).toList();
  }

  /** One description, completed by another; keywords of both. */
  static Description or(Description one, Description two) {
    return new Description(
        one.title() == null ? two.title() : one.title(),
        one.text() == null ? two.text() : one.text(),
        keywords(Stream.concat(one.keywords().stream(), two.keywords().stream())),
        one.rating() == null ? two.rating() : one.rating());
  }

  private static void addClean(String raw, Consumer<String> sink) {
    String clean = clean(raw, LONGEST_KEYWORD);
    if (clean != null) {
      sink.accept(clean);
    }
  }

  private static Set<String> caseless(String... texts) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(texts));
    return set;
  }
}
