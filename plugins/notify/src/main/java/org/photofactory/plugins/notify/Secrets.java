package org.photofactory.plugins.notify;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a web address lets anybody write there who knows it: all that follows its host.
 * Stateless.
 */
final class Secrets {

  /** Shorter words are no secrets, and may be words. */
  private static final int SHORTEST = 6;

  /** An address as far as anybody may know it. */
  private static final Pattern TO_HOST = Pattern.compile("^[^/?#]+//[^/?#]*");

  private static final Pattern BETWEEN = Pattern.compile("[/?&=#]+");

  private Secrets() {}

  /** A text without them, whole and in parts, as they are written and as they are meant. */
  static String without(URI address, String text) {
    String cleaned = text;
    for (String secret : parts(TO_HOST.matcher(address.toString()).replaceFirst(""))) {
      cleaned = cleaned.replace(secret, "…");
    }
    return cleaned;
  }

  /** The longest first, so that none is left in part. */
  private static Iterable<String> parts(String rest) {
    Stream<String> parts = Stream.concat(Stream.of(rest), BETWEEN.splitAsStream(rest));
    return parts
            .flatMap(part -> Stream.of(part, decoded(part)))
            .distinct()
            .filter(part -> part.length() >= SHORTEST)
            .sorted(Comparator.comparing(String::length).reversed())
        ::iterator;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }
}
