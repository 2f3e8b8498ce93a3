package org.photofactory.kernel.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.edits.EditableAsset;

/**
 * What an edit changes, as JSON: {@code from} and {@code to} by field; null is what the file says.
 */
final class Changes {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

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
