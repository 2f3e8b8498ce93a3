package org.photofactory.plugins.metadata.sound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Music;

/** Named texts of a recording, of which the first of a name stays. For one thread. */
public final class Tags {

  private static final int LONGEST = 1000;
  private static final Pattern NUMBER =
      Pattern.compile("\\s*0*(\\d{1,5})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("\\s*(\\d{4})(?!\\d).*", Pattern.DOTALL);

  private final Map<String, String> texts = new HashMap<>();

  /** Takes a text; names do not differ by case. */
  public void put(String name, String text) {
    String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (!clean.isEmpty() && clean.length() <= LONGEST) {
      texts.putIfAbsent(name.toUpperCase(Locale.ROOT), clean);
    }
  }

  /** The first of these that is there; null when none is. */
  public @Nullable String first(String... names) {
    return Arrays.stream(names)
        .map(texts::get)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  /** What the names of Vorbis' comments mean, which ffprobe uses too. */
  public Music comments() {
    return new Music(
        first("TITLE"),
        first("ARTIST"),
        first("ALBUM"),
        first("ALBUMARTIST", "ALBUM_ARTIST", "ALBUM ARTIST"),
        number(first("TRACKNUMBER", "TRACK")),
        year(first("DATE", "YEAR")),
        Genres.name(first("GENRE")));
  }

  /**
   * The whole number at the start of a text, such as 3 of {@code 3/12}; null when there is none.
   */
  public static @Nullable Integer number(@Nullable String text) {
    Integer number = start(NUMBER, text);
    return number == null || number == 0 ? null : number;
  }

  /** The year at the start of a text; null when there is none. */
  public static @Nullable Integer year(@Nullable String text) {
    Integer year = start(YEAR, text);
    return year == null || year == 0 ? null : year;
  }

  private static @Nullable Integer start(Pattern pattern, @Nullable String text) {
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
