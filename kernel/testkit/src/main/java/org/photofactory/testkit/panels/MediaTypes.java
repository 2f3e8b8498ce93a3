package org.photofactory.testkit.panels;

import java.util.Map;

/** Media types by the ends of names. */
final class MediaTypes {

  private static final Map<String, String> BY_END =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "mjs", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "woff2", "font/woff2");

  private MediaTypes() {}

  static String of(String name) {
    return BY_END.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
