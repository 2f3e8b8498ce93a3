package org.photofactory.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comment of the code says, without its marks.
 *
 * @param text all before the tags
 * @param params what it says of parameters and parts of records
 * @param name what the page of the API calls this type; null when nothing
 */
record Comment(String text, Map<String, String> params, @Nullable String name) {

  static final Comment NONE = new Comment("", Map.of(), null);

  private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?!\\n\\s*@).)*)", 32);
  private static final Pattern NAME = Pattern.compile("<i>(\\w+)</i> of the API");

  /** How a record is put together is no matter of who reads the API. */
  private static final String FLAT = "^(the groups of \\w+|in groups) laid flat\\.$";

  static Comment of(@Nullable String raw) {
    if (raw == null) {
      return NONE;
    }
    Map<String, String> params = new LinkedHashMap<>();
    PARAM.matcher(raw).results().forEach(tag -> params.put(tag.group(1), plain(tag.group(2))));
    Matcher name = NAME.matcher(raw);
    String before = raw.split("(?m)^\\s*@", 2)[0];
    String text = plain(before.replaceFirst(NAME.pattern() + "[:.,]?", "")).replaceAll(FLAT, "");
    return new Comment(
        text.isEmpty() ? text : Operations.upper(text), params, name.find() ? name.group(1) : null);
  }

  /** The first sentence. */
  String summary() {
    return text.split("(?<=[.:;]) ", 2)[0].replaceAll("[.:;]$", "");
  }

  private static String plain(String text) {
    return Pattern.compile("\\{@\\w+ ([^}]*)}")
        .matcher(text)
        .replaceAll(tag -> Matcher.quoteReplacement(word(tag)))
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ")
        .replaceAll(" ([.,;:])", "$1")
        .strip();
  }

  private static String word(MatchResult tag) {
    String[] parts = tag.group(1).strip().split("\\s+", 2);
    boolean link = tag.group().startsWith("{@link");
    String word = link && parts.length > 1 ? parts[1] : tag.group(1).strip();
    return link ? word.replaceAll(".*[.#]", "") : word;
  }
}
