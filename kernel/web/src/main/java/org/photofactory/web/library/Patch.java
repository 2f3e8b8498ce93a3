package org.photofactory.web.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.EditRefusedException;
import org.photofactory.kernel.edits.Retag;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Reads merge patches (RFC 7396) of assets. */
final class Patch {

  private Patch() {}

  /**
   * What a person wants to say.
   *
   * @throws ProblemException when the patch cannot be read, or says what cannot be
   */
  static Draft draft(ObjectNode patch) {
    return draft(patch, null, List.of(), List.of());
  }

  /**
   * What a person wants to say of many.
   *
   * @throws ProblemException when the patch cannot be read, or says what cannot be
   */
  static Draft draft(
      ObjectNode patch, @Nullable Duration shift, List<String> addTags, List<String> removeTags) {
    Map<EditField, Optional<Object>> words = new EnumMap<>(EditField.class);
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      EditField field = EditField.of(entry.getKey()).orElseThrow(() -> unknown(entry.getKey()));
      JsonNode value = entry.getValue();
      words.put(field, value.isNull() ? Optional.empty() : Optional.of(value(field, value)));
    }
    try {
      return new Draft(words, shift, new Retag(addTags, removeTags));
    } catch (EditRefusedException refused) {
      throw problem(refused).asException();
    }
  }

  /** What to answer to an edit that cannot be. */
  static Problem problem(EditRefusedException refused) {
    return new Problem(
        422,
        refused.code(),
        String.valueOf(refused.getMessage()),
        refused.hint(),
        Map.of("field", refused.field().key()));
  }

  /** What to answer where somebody else was quicker. */
  static Problem outdated() {
    return Problem.of(
        412,
        "PRECONDITION_FAILED",
        "Somebody has edited this asset meanwhile.",
        "Load it afresh, then edit it again.");
  }

  private static Object value(EditField field, JsonNode value) {
    return switch (field) {
      case TITLE, DESCRIPTION, ZONE, PLACE_NAME -> text(field, value);
      case RATING -> required(field, value.isInt(), "a whole number", value.intValue());
      case LATITUDE, LONGITUDE ->
          required(field, value.isNumber(), "a number", value.doubleValue());
      case TAKEN_AT -> date(text(field, value));
      case TAKEN_OFFSET -> offset(text(field, value));
      case TAGS -> texts(field, value);
      case FAVOURITE, ARCHIVED, HIDDEN ->
          required(field, value.isBoolean(), "true or false", value.booleanValue());
    };
  }

  private static String text(EditField field, JsonNode value) {
    String text = required(field, value.isTextual(), "a text", value.asText());
    return required(field, text.indexOf('\0') < 0, "a text without the character 0", text);
  }

  private static List<String> texts(EditField field, JsonNode value) {
    List<String> texts = new ArrayList<>();
    required(field, value.isArray(), "an array of texts", value)
        .forEach(word -> texts.add(text(field, word)));
    return texts;
  }

  private static LocalDateTime date(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException broken) {
      throw problem(
              new EditRefusedException(
                  EditField.TAKEN_AT,
                  "DATE_INVALID",
                  "\"" + text + "\" is no date with a time.",
                  "Send the wall clock like 2020-02-18T08:55:53; its offset goes into"
                      + " takenOffset."))
          .asException();
    }
  }

  private static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException broken) {
      throw problem(
              new EditRefusedException(
                  EditField.TAKEN_OFFSET,
                  "ZONE_INVALID",
                  "\"" + text + "\" is no offset.",
                  "Send it like +02:00."))
          .asException();
    }
  }

  private static <T> T required(EditField field, boolean fits, String kind, T value) {
    if (fits) {
      return value;
    }
    throw Problem.badRequest(field.key() + " is " + kind + ", or null.", null).asException();
  }

  private static ProblemException unknown(String name) {
    return Problem.badRequest(
            "An edit knows no field " + name + ".",
            "Known are " + Arrays.stream(EditField.values()).map(EditField::key).toList() + ".")
        .asException();
  }
}
