package org.photofactory.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * Words of others as a terminal may show them: control characters, also those beyond ASCII, could
 * draw over other lines, and those that turn the direction of writing have a name read as another.
 */
public final class Printable {

  /** All that is not seen, but for the joiners: words and pictures are written with those. */
  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\u200C\\u200D]]";

  private static final String UNSEEN_IN_LINES = "[" + UNSEEN + "&&[^\\n]]";

  private Printable() {}

  /** The path with what is not seen of it as question marks. */
  public static String of(Path path) {
    return of(path.toString());
  }

  /** The text with what is not seen of it as question marks. */
  public static String of(String text) {
    return text.replaceAll(UNSEEN, "?");
  }

  /** The text of a field, so that it can be shown; empty when it has none. */
  public static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? of(node.path(field).asText()) : "";
  }

  /** A text that may have several lines, with what is not seen of it as question marks. */
  public static String lines(String text) {
    return text.replaceAll(UNSEEN_IN_LINES, "?");
  }
}
