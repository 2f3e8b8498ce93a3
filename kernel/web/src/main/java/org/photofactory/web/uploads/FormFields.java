package org.photofactory.web.uploads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * What the fields of a form say of the file that comes next. Only the sender's offset to UTC holds
 * for all files that follow. For one form and one thread.
 */
final class FormFields {

  /** All that is to be said of a file, as one JSON object. */
  private static final String METADATA = "metadata";

  private static final Set<String> KNOWN =
      Set.of(
          Particulars.CAPTURED_AT, Particulars.MODIFIED_AT, Particulars.OFFSET, Particulars.SHA256);
  private static final TypeReference<@Nullable Map<String, String>> TEXTS =
      new TypeReference<>() {};

  private final JsonMapper mapper;
  private final Map<String, String> values = new HashMap<>();
  private String offset = "";
  private @Nullable Problem spoilt;

  FormFields(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Notes a field; what is wrong with it is told when its file comes.
   *
   * @param text null when it cannot be read
   */
  void put(String name, @Nullable String text) {
    if (text == null) {
      spoil("The field " + name + " is no UTF-8.");
    } else if (METADATA.equals(name)) {
      putAll(text);
    } else if (Particulars.OFFSET.equals(name)) {
      offset = text;
    } else if (KNOWN.contains(name)) {
      values.put(name, text);
    } else {
      spoil("The form has a field that is not known here: " + name + ".");
    }
  }

  /**
   * What was said of a file; from now on, fields are of the next one.
   *
   * @throws org.photofactory.web.rest.ProblemException when it makes no sense
   */
  Particulars take(String name) {
    Map<String, String> said = new HashMap<>(values);
    said.put(Particulars.OFFSET, offset);
    Problem wrong = spoilt;
    values.clear();
    spoilt = null;
    if (wrong != null) {
      throw wrong.asException();
    }
    return Particulars.of(name, said);
  }

  /** What is said after the last file is said of none: its sender has another order in mind. */
  void requireNoneLeft() {
    if (spoilt != null) {
      throw spoilt.asException();
    }
    if (!values.isEmpty()) {
      throw Problem.badRequest(
              "The last fields of the form are of no file.", "Fields come before their file.")
          .asException();
    }
  }

  private void putAll(String json) {
    try {
      Map<String, String> texts = mapper.readValue(json, TEXTS);
      if (texts != null && !texts.containsKey(METADATA)) {
        texts.forEach((name, text) -> put(name, text == null ? "" : text));
        return;
      }
    } catch (JsonProcessingException broken) {
      // Told below, like an object in an object.
    }
    spoil("The field " + METADATA + " is no JSON object of texts and numbers.");
  }

  private void spoil(String message) {
    spoilt = Problem.badRequest(message, "Known are " + METADATA + " and " + KNOWN + ".");
  }
}
