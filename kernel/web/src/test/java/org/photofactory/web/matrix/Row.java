package org.photofactory.web.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the authorisation matrix.
 *
 * @param body of the request; empty for none
 * @param statuses what each caller gets, in the order of the columns
 */
public record Row(String method, String path, String body, List<String> statuses) {

  private static final Pattern FORM =
      Pattern.compile("(\\S+)\\s+(\\S+)(?: <- (.+?))?\\s{2,}((?:\\S+\\s*)+)");
  private static final Pattern THING = Pattern.compile("\\{[a-z]+}");

  /** Reads one; remarks and empty lines are none. */
  public static Row parse(String line) {
    Matcher parts = FORM.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a row of the matrix: " + line);
    }
    String body = parts.group(3) == null ? "" : parts.group(3);
    List<String> statuses = Arrays.asList(parts.group(4).strip().split("\\s+"));
    return new Row(parts.group(1), parts.group(2), body, statuses);
  }

  /** The route, whatever its parts in braces are called. */
  public String route() {
    String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return method + ' ' + THING.matcher(bare).replaceAll("{}");
  }

  /** The same row with other statuses, as a line of the file. */
  public String with(List<String> found) {
    String request = "%-7s %s%s".formatted(method, path, body.isEmpty() ? "" : " <- " + body);
    return "%-71s%s".formatted(request + "  ", String.join("    ", found));
  }
}
