package org.photofactory.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address below {@code /media/} means. Nothing of it ever becomes a path. */
sealed interface MediaAddress {

  /** {@code /media/{id}/original} */
  record Original(long id) implements MediaAddress {}

  /** {@code /media/{id}/{rendition}} */
  record Rendition(long id, String name) implements MediaAddress {}

  /** {@code /media/quarantine/{id}} */
  record Quarantined(long id) implements MediaAddress {}

  /** The name under which requests of this form are counted. */
  default String route() {
    return switch (this) {
      case Original _ -> "/media/{id}/original";
      case Rendition _ -> "/media/{id}/{rendition}";
      case Quarantined _ -> "/media/quarantine/{id}";
    };
  }

  /** Empty when it means nothing. */
  static Optional<MediaAddress> parse(String path) {
    Matcher asset = Patterns.ASSET.matcher(path);
    if (asset.matches()) {
      long id = Long.parseLong(asset.group(1));
      String name = asset.group(2);
      return Optional.of(name.equals("original") ? new Original(id) : new Rendition(id, name));
    }
    Matcher quarantined = Patterns.QUARANTINED.matcher(path);
    return quarantined.matches()
        ? Optional.of(new Quarantined(Long.parseLong(quarantined.group(1))))
        : Optional.empty();
  }

  /** How addresses look; 18 digits always fit a long. */
  final class Patterns {
    private static final Pattern ASSET =
        Pattern.compile("/media/([0-9]{1,18})/([a-z0-9][a-z0-9-]{0,31})");
    private static final Pattern QUARANTINED = Pattern.compile("/media/quarantine/([0-9]{1,18})");

    private Patterns() {}
  }
}
