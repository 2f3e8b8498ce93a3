package org.photofactory.kernel.edits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/**
 * What an edit changes, as JSON: {@code from} and {@code to} by field; null is what the file says.
 */
final class Changes {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Changes() {}

  static String between(EditableAsset before, EditableAsset after) {
    ObjectNode changes = NODES.objectNode();
    for (EditField field : EditField.values()) {
      Object from = before.edited().get(field);
      Object to = after.edited().get(field);
      if (!Objects.equals(from, to)) {
        ObjectNode change = changes.putObject(field.key());
        change.set("from", node(from));
        change.set("to", node(to));
      }
    }
    return changes.toString();
  }

  /**
   * What to say so that all is again as it was before.
   *
   * @param changes as {@link #between} writes them
   */
  static Map<EditField, Optional<Object>> undone(String changes) {
    Map<EditField, Optional<Object>> words = new EnumMap<>(EditField.class);
    for (Map.Entry<String, JsonNode> change : read(changes).properties()) {
      EditField field = EditField.of(change.getKey()).orElseThrow();
      JsonNode from = change.getValue().path("from");
      words.put(field, from.isNull() ? Optional.empty() : Optional.of(word(field, from)));
    }
    return words;
  }

  private static Object word(EditField field, JsonNode node) {
    return switch (field) {
      case TITLE, DESCRIPTION, ZONE, PLACE_NAME -> node.asText();
      case RATING -> node.intValue();
      case LATITUDE, LONGITUDE -> node.doubleValue();
      case TAKEN_AT -> LocalDateTime.parse(node.asText());
      case TAKEN_OFFSET -> ZoneOffset.of(node.asText());
      case TAGS -> node.valueStream().map(JsonNode::asText).toList();
      case FAVOURITE, ARCHIVED, HIDDEN -> node.booleanValue();
    };
  }

  private static JsonNode read(String changes) {
    try {
      return JSON.readTree(changes);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("edit_log holds what is no JSON", impossible);
    }
  }

  private static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Integer number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean mark -> NODES.booleanNode(mark);
      case List<?> texts -> texts(texts);
      default -> NODES.textNode(value.toString());
    };
  }

  private static ArrayNode texts(List<?> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(text -> array.add(text.toString()));
    return array;
  }
}
