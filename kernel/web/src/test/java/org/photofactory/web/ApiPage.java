package org.photofactory.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs/api.md} promises, taken from its text. */
final class ApiPage {

  /** A method and an address, with braces where a name or number goes. */
  record Route(String method, String path) {}

  private static final Pattern ROUTE =
      Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) (/api/v1/[^`?\\s…]*)");

  private final String text;

  ApiPage() throws IOException {
    text = Files.readString(Path.of("../../docs/api.md"));
  }

  /** Fields of a shape with a name, such as <i>AssetTile</i>. */
  List<String> fields(String shape) {
    return names(find("\\*" + shape + "\\* (?:= \\w+ plus )?`\\{(.*?)\\}`"));
  }

  /** Fields of the rows in a list that is told in the table of routes. */
  List<String> rowFields(String route) {
    return names(find("\\| `GET " + route + "[^`]*` \\| array of `\\{([^\n]*?)\\}`"));
  }

  /** Fields of what a field of a shape holds. */
  List<String> fieldsWithin(String shape, String field) {
    String whole = find("\\*" + shape + "\\* (?:= \\w+ plus )?`\\{(.*?)\\}`");
    Matcher inner = Pattern.compile(field + ": [^{}\\[,]*\\[? ?\\{([^}]*)\\}").matcher(whole);
    if (!inner.find()) {
      throw new AssertionError(shape + " on the page does not say what is in " + field);
    }
    return names(inner.group(1));
  }

  /** Every route that is written out. */
  Stream<Route> routes() {
    return ROUTE
        .matcher(text)
        .results()
        .map(route -> new Route(route.group(1), route.group(2)))
        .distinct();
  }

  private String find(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .orElseThrow(() -> new AssertionError("the page has no " + pattern));
  }

  /** The names before the colons and commas that are in no inner brackets. */
  private static List<String> names(String body) {
    List<String> names = new ArrayList<>();
    String flat = body;
    for (String before = ""; !flat.equals(before); ) {
      before = flat;
      flat = flat.replaceAll("[\\[{(][^\\[\\]{}()]*[\\]})]", "");
    }
    for (String part : flat.split(",")) {
      names.add(part.replaceAll(":.*", "").replaceAll("(?s)\\s+\\S*null\\S*|\\s", ""));
    }
    return names;
  }
}
