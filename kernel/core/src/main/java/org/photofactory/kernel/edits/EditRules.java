package org.photofactory.kernel.edits;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.Tags;

/** What values may be told of each field, and the one form in which they are kept. */
final class EditRules {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final int LONGEST_PLACE_NAME = 300;
  private static final int MOST_TAGS = 100;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  private EditRules() {}

  /**
   * The form in which a value is kept; null for what leaves the word to the file.
   *
   * @throws EditRefusedException when the value is not one of the field
   */
  static @Nullable Object checked(EditField field, Object value) {
    return switch (field) {
      case TITLE -> text(field, value, LONGEST_TITLE);
      case DESCRIPTION -> text(field, value, LONGEST_DESCRIPTION);
      case PLACE_NAME -> text(field, value, LONGEST_PLACE_NAME);
      case RATING -> rating((Integer) value);
      case TAKEN_AT -> date((LocalDateTime) value);
      case TAKEN_OFFSET -> offset((ZoneOffset) value);
      case ZONE -> zone((String) value);
      case LATITUDE -> degrees(field, (Double) value, 90);
      case LONGITUDE -> degrees(field, (Double) value, 180);
      case TAGS -> tags((List<?>) value);
      case FAVOURITE, ARCHIVED, HIDDEN -> Boolean.TRUE.equals(value) ? value : null;
    };
  }

  /**
   * Looks at what belongs together.
   *
   * @throws EditRefusedException when a latitude comes without a longitude, or the other way round
   */
  static void requireWhole(Map<EditField, Object> words) {
    boolean latitude = words.containsKey(EditField.LATITUDE);
    if (latitude != words.containsKey(EditField.LONGITUDE)) {
      throw new EditRefusedException(
          latitude ? EditField.LONGITUDE : EditField.LATITUDE,
          "PLACE_INVALID",
          "A place has a latitude and a longitude, or neither.",
          "Send both, or null for both.");
    }
  }

  private static String text(EditField field, Object value, int longest) {
    String text = Normalizer.normalize(((String) value).strip(), Normalizer.Form.NFC);
    if (text.codePointCount(0, text.length()) > longest) {
      throw new EditRefusedException(
          field,
          "TEXT_TOO_LONG",
          field.key() + " may have at most " + longest + " characters.",
          "Shorten it.");
    }
    return text;
  }

  private static Integer rating(Integer stars) {
    if (stars < 0 || stars > 5) {
      throw new EditRefusedException(
          EditField.RATING,
          "RATING_INVALID",
          "A rating is 0 to 5 stars.",
          "Send 0 for none, or null for what the file says.");
    }
    return stars;
  }

  private static LocalDateTime date(LocalDateTime time) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new EditRefusedException(
          EditField.TAKEN_AT,
          "DATE_INVALID",
          "A date lies in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".",
          "Look at the year.");
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static ZoneOffset offset(ZoneOffset offset) {
    if (offset.getTotalSeconds() % 60 != 0) {
      throw new EditRefusedException(
          EditField.TAKEN_OFFSET,
          "ZONE_INVALID",
          "An offset has hours and minutes only.",
          "Send it like +02:00.");
    }
    return offset;
  }

  private static String zone(String id) {
    try {
      if (ZoneId.of(id) instanceof ZoneId zone && !(zone.normalized() instanceof ZoneOffset)) {
        return zone.getId();
      }
    } catch (DateTimeException unknown) {
      // Refused below, like an offset.
    }
    throw new EditRefusedException(
        EditField.ZONE,
        "ZONE_INVALID",
        "There is no zone \"" + id + "\".",
        "Send a name like Europe/Paris; an offset goes into takenOffset.");
  }

  private static Double degrees(EditField field, Double value, int most) {
    if (!(Math.abs(value) <= most)) {
      throw new EditRefusedException(
          field,
          "PLACE_INVALID",
          "The " + field.key() + " lies between -" + most + " and " + most + " degrees.",
          "Send WGS 84 degrees.");
    }
    return value;
  }

  static List<String> tags(List<?> words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(tag((String) word));
    }
    List<String> tags = Tags.of(texts);
    if (tags.size() > MOST_TAGS) {
      throw tagsInvalid("An asset has at most " + MOST_TAGS + " tags.", "Leave some out.");
    }
    return tags;
  }

  private static String tag(String word) {
    String tag = word.strip();
    if (tag.isEmpty() || tag.codePointCount(0, tag.length()) > Tags.LONGEST) {
      throw tagsInvalid(
          "A tag has 1 to " + Tags.LONGEST + " characters.", "Shorten it, or leave it out.");
    }
    if (tag.codePoints().anyMatch(Character::isISOControl)) {
      throw tagsInvalid("A tag is one line of text.", "Take the line break out.");
    }
    return tag;
  }

  private static EditRefusedException tagsInvalid(String message, String hint) {
    return new EditRefusedException(EditField.TAGS, "TAGS_INVALID", message, hint);
  }
}
