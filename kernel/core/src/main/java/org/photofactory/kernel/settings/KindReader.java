package org.photofactory.kernel.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what values of a setting look like, and which it has when nobody sets it. */
record KindReader(SettingKind kind, String defaultText) {

  private static final Set<String> ALWAYS = Set.of("type", "title", "description", "default");
  private static final int LONGEST_PATTERN = 500;

  static KindReader of(Keyword keyword) {
    return switch (keyword.text("type", "string")) {
      case "string" -> text(keyword);
      case "integer" -> {
        allow(keyword, "minimum", "maximum");
        yield read(keyword, whole(keyword), JsonNode::isIntegralNumber);
      }
      case "number" -> {
        allow(keyword, "minimum", "maximum");
        var kind = new SettingKind.Decimal(keyword.number("minimum"), keyword.number("maximum"));
        yield read(keyword, kind, JsonNode::isNumber);
      }
      case "boolean" -> {
        allow(keyword);
        yield read(keyword, new SettingKind.Flag(), JsonNode::isBoolean);
      }
      default -> {
        keyword.refuse("has no type of string, integer, number and boolean");
        yield text(keyword);
      }
    };
  }

  /** Before there were types, defaults of all settings were written as texts or anything else. */
  private static KindReader text(Keyword keyword) {
    allow(keyword, "enum", "pattern", "maxLength", "format", "writeOnly");
    Predicate<JsonNode> fits = keyword.has("type") ? JsonNode::isTextual : JsonNode::isValueNode;
    return read(keyword, keyword.has("enum") ? choice(keyword) : free(keyword), fits);
  }

  private static void allow(Keyword keyword, String... more) {
    Set<String> known = new HashSet<>(ALWAYS);
    known.addAll(List.of(more));
    keyword.allowOnly(known);
  }

  private static KindReader read(Keyword keyword, SettingKind kind, Predicate<JsonNode> fits) {
    JsonNode value = keyword.value("default");
    boolean secret = keyword.flag("writeOnly");
    if (!secret && !value.isValueNode() || keyword.has("default") && !fits.test(value)) {
      keyword.refuse("does not state a \"default\" of its type");
    }
    return new KindReader(kind, value.asText());
  }

  private static SettingKind whole(Keyword keyword) {
    return new SettingKind.Whole(
        keyword.integer("minimum", Integer.MIN_VALUE),
        keyword.integer("maximum", Integer.MAX_VALUE));
  }

  private static SettingKind free(Keyword keyword) {
    int longest = keyword.integer("maxLength", SettingKind.LONGEST);
    if (longest < 1 || longest > SettingKind.LONGEST) {
      keyword.refuse("states a \"maxLength\" that is not from 1 to " + SettingKind.LONGEST);
    }
    return new SettingKind.Text(pattern(keyword), longest, format(keyword));
  }

  private static SettingKind choice(Keyword keyword) {
    List<String> words = new ArrayList<>();
    keyword.value("enum").forEach(word -> words.add(word.isTextual() ? word.textValue() : ""));
    boolean fit = !words.isEmpty() && words.stream().noneMatch(String::isEmpty);
    if (!fit || words.size() != new HashSet<>(words).size()) {
      keyword.refuse("states an \"enum\" that is no list of different words");
    }
    if (keyword.has("pattern") || keyword.has("format") || keyword.has("maxLength")) {
      keyword.refuse("states rules beside its \"enum\", which says all");
    }
    return new SettingKind.Choice(words);
  }

  private static @Nullable Pattern pattern(Keyword keyword) {
    if (!keyword.has("pattern")) {
      return null;
    }
    String text = keyword.text("pattern");
    try {
      if (text.length() <= LONGEST_PATTERN) {
        return Pattern.compile(text);
      }
    } catch (PatternSyntaxException | StackOverflowError wrong) {
      // Refused below.
    }
    keyword.refuse("states a \"pattern\" that is no regular expression");
    return null;
  }

  private static @Nullable Format format(Keyword keyword) {
    if (!keyword.has("format")) {
      return null;
    }
    String text = keyword.text("format");
    for (Format format : Format.values()) {
      if (name(format).equals(text)) {
        return format;
      }
    }
    keyword.refuse(
        "states a \"format\" that is none of "
            + Arrays.stream(Format.values())
                .map(KindReader::name)
                .collect(Collectors.joining(", ")));
    return null;
  }

  private static String name(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
