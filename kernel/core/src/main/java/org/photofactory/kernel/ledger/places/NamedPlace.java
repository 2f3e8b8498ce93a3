package org.photofactory.kernel.ledger.places;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.spi.place.PlaceNames;

/**
 * What a place is called, and who says so; texts as the ledger keeps them.
 *
 * @param attribution whom to name where it is shown; empty: nobody
 */
public record NamedPlace(PlaceNames names, String attribution) {

  /** No place is called longer; what is, was made by a mistake. */
  private static final int LONGEST = 1000;

  public NamedPlace {
    names =
        new PlaceNames(
            names.countryCode(),
            plain(names.country()),
            plain(names.state()),
            plain(names.county()),
            plain(names.city()),
            plain(names.district()),
            plain(names.road()),
            Objects.requireNonNullElse(plain(names.name()), ""));
    attribution = Objects.requireNonNullElse(plain(attribution), "");
  }

  /** Tells it from all others. */
  byte[] digest() {
    String all =
        parts().stream().map(part -> part == null ? "" : part).collect(Collectors.joining("\n"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<@Nullable String> parts() {
    return Arrays.asList(
        names.countryCode(),
        names.country(),
        names.state(),
        names.county(),
        names.city(),
        names.district(),
        names.road(),
        names.name(),
        attribution);
  }

  /** One line without what PostgreSQL cannot keep; null where nothing is left. */
  private static @Nullable String plain(@Nullable String text) {
    String plain = PlainText.of(text);
    if (plain == null || plain.isBlank()) {
      return null;
    }
    String line = plain.strip().replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
