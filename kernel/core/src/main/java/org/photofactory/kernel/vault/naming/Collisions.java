package org.photofactory.kernel.vault.naming;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is added to a name that is taken. */
public enum Collisions {
  /** {@code IMG_1 (1).jpg}, counting up to 99, then a UUID so that filing never slows down. */
  SUFFIX,
  /** {@code IMG_1-<uuid>.jpg} at once. */
  UUID;

  private static final int HIGHEST = 99;

  /**
   * Keys to try, in order; the same ones every time for the same arguments.
   *
   * @param wanted the key that was wanted
   * @param unique what tells this original from all others
   */
  public Stream<String> keys(String wanted, String unique) {
    int slash = wanted.lastIndexOf('/') + 1;
    String folder = wanted.substring(0, slash);
    SafeName name = SafeName.of(wanted.substring(slash));
    Stream<String> counted =
        switch (this) {
          case SUFFIX -> IntStream.rangeClosed(1, HIGHEST).mapToObj(" (%d)"::formatted);
          case UUID -> Stream.empty();
        };
    Stream<String> suffixes =
        Stream.concat(Stream.concat(Stream.of(""), counted), Stream.of("-" + unique));
    return suffixes.map(suffix -> folder + name.withSuffix(suffix).text());
  }
}
