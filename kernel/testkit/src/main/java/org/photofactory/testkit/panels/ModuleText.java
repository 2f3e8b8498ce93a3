package org.photofactory.testkit.panels;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in an ES module, as far as it can be told without running it. Immutable.
 *
 * @param name its path
 * @param text its content
 */
public record ModuleText(String name, String text) {

  /** Comments, but not within strings; those are found first, and stay. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?<string>\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|`(?:\\\\.|[^`\\\\])*+`)"
              + "|//[^\\n]*|/\\*(?s:.*?)\\*/");

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:\\bimport\\s*|\\b(?:import|export)\\b[\\w\\s{},*$]*?\\bfrom\\s*|\\bimport\\s*\\(\\s*)"
              + "[\"'`](?<specifier>[^\"'`]*)[\"'`]");

  private static final Pattern MOUNT =
      Pattern.compile(
          "\\bexport\\s+(?:async\\s+)?function\\s+mount\\b"
              + "|\\bexport\\s+(?:const|let|var)\\s+mount\\b"
              + "|\\bexport\\s*\\{[^}]*\\bmount\\b[^}]*\\}");

  /** What a page does not let a panel do, whoever brought it. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\beval\\s*\\(|\\bnew\\s+Function\\s*\\(|\\bjavascript:|<script\\b"
              + "|\\bdocument\\.write|<\\w[^>]*\\son[a-z]+\\s*=",
          Pattern.CASE_INSENSITIVE);

  /** What fails in a frame that is shut off. */
  private static final Pattern SHUT_OFF =
      Pattern.compile(
          "\\bfetch\\s*\\(|\\bXMLHttpRequest\\b|\\bnew\\s+WebSocket\\b|\\bnew\\s+EventSource\\b"
              + "|\\bsendBeacon\\b|\\b(?:local|session)Storage\\b|\\bindexedDB\\b"
              + "|\\bdocument\\.cookie\\b|\\bnew\\s+(?:Shared)?Worker\\b");

  /** What it imports, statically or not. */
  public List<String> imports() {
    return found(IMPORT).map(match -> match.group("specifier")).toList();
  }

  /** Whether it exports {@code mount}. */
  public boolean exportsMount() {
    return found(MOUNT).findAny().isPresent();
  }

  /** What it does that no panel may do. */
  public List<String> forbidden() {
    return found(FORBIDDEN).map(MatchResult::group).toList();
  }

  /** What it does that fails in a frame that is shut off. */
  public List<String> shutOff() {
    return found(SHUT_OFF).map(MatchResult::group).toList();
  }

  private Stream<MatchResult> found(Pattern pattern) {
    return pattern.matcher(code()).results();
  }

  private String code() {
    return COMMENT
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(match.group("string") == null ? " " : match.group()));
  }
}
