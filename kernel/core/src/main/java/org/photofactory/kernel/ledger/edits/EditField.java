package org.photofactory.kernel.ledger.edits;

import java.util.Arrays;
import java.util.Optional;

/** A fact that a person may tell, and what its values are made of. */
public enum EditField {
  /** A text; the empty one says that there is none. */
  TITLE("title"),
  /** A text; the empty one says that there is none. */
  DESCRIPTION("description"),
  /** 0 to 5 stars, an {@link Integer}. */
  RATING("rating"),
  /** Wall clock, a {@link java.time.LocalDateTime}. */
  TAKEN_AT("takenAt"),
  /** A {@link java.time.ZoneOffset}. */
  TAKEN_OFFSET("takenOffset"),
  /** Id of a zone. */
  ZONE("zone"),
  /** WGS 84 degrees, a {@link Double}; never without its longitude. */
  LATITUDE("latitude"),
  /** WGS 84 degrees, a {@link Double}; never without its latitude. */
  LONGITUDE("longitude"),
  /** What the place is called. */
  PLACE_NAME("placeName"),
  /** A list of texts. */
  TAGS("tags"),
  /** True where it is set; files know nothing of it. */
  FAVOURITE("favourite"),
  /** True where it is set; files know nothing of it. */
  ARCHIVED("archived"),
  /** True where it is set; files know nothing of it. */
  HIDDEN("hidden");

  private final String key;

  EditField(String key) {
    this.key = key;
  }

  /** Its name in the API and in the history. */
  public String key() {
    return key;
  }

  /** True when it stands beside nothing that could be found in a file. */
  public boolean isMark() {
    return this == FAVOURITE || this == ARCHIVED || this == HIDDEN;
  }

  /** The field of this name; empty for any other. */
  public static Optional<EditField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
