package org.photofactory.spi.place;

import java.time.Duration;
import java.util.Objects;

/** What came of asking a {@link Geocoder}. */
public sealed interface Geocoding {

  /**
   * The place has a name.
   *
   * @param names what it and all around it is called
   * @param attribution whom to name wherever this is shown, as the source's licence wants it, for
   *     example {@code © OpenStreetMap contributors}; empty when nobody
   */
  record Found(PlaceNames names, String attribution) implements Geocoding {
    public Found {
      Objects.requireNonNull(names, "names is null");
      Objects.requireNonNull(attribution, "attribution is null");
    }
  }

  /** Nobody has a name for the place, say on the open sea. It is not asked about again. */
  record Nowhere() implements Geocoding {}

  /**
   * Nothing can be said of this place just now, while other places may be asked about.
   *
   * @param delay when to ask again; less than a second counts as a second, more than a day as a day
   * @param reason a sentence for people
   */
  record Later(Duration delay, String reason) implements Geocoding {
    public Later {
      Objects.requireNonNull(delay, "delay is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /**
   * Whoever knows is away, or wants to be left alone: the stage rests as a whole, and tries again
   * by itself.
   *
   * @param code stable upper-case code, for example {@code SERVER_AWAY}
   * @param reason a sentence for people, with what can be done about it
   */
  record Away(String code, String reason) implements Geocoding {
    public Away {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }
}
