package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that fit a schema, and values that do not. Each run with the same seed is the same. */
final class Guesses {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "thumbnail",
          "a.jpg",
          "DEBUG",
          "null",
          "../../etc/passwd",
          "x\u0000y",
          "\ud800",
          "\udfff\ud800",
          "\u202egpj.exe",
          "😀😀",
          "<script>alert(1)</script>",
          "' or 1=1 --",
          "%s%n%x",
          "${jndi:ldap://localhost/a}",
          "a".repeat(70_000),
          "\r\nX-Evil: 1",
          "2020-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "1e309",
          "-1");

  private static final List<JsonNode> ODD =
      List.of(
          json().nullNode(),
          json().booleanNode(true),
          json().numberNode(-1),
          json().numberNode(1.5),
          json().numberNode(new BigInteger("9".repeat(400))),
          json().numberNode(Long.MAX_VALUE),
          json().numberNode(Long.MIN_VALUE),
          json().textNode("x\u0000y"),
          json().textNode("\ud800"),
          json().arrayNode(),
          json().objectNode(),
          json().arrayNode().addArray().add(1));

  private final RandomGenerator random;

  Guesses(RandomGenerator random) {
    this.random = random;
  }

  static JsonNodeFactory json() {
    return JsonNodeFactory.instance;
  }

  /** True once in so many times. */
  boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Bytes that pass for a photo, each time others; or anything else. */
  byte[] bytes() {
    String photo =
        "\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1\1\0\0\1\0\1\0\0"
            + random.nextLong()
            + "\u00ff\u00d9";
    return (once(2) ? photo : text()).getBytes(StandardCharsets.ISO_8859_1);
  }

  String text() {
    return oneOf(TEXTS);
  }

  /** A value that fits, or sometimes one that does not. */
  JsonNode value(Operation operation, JsonNode told) {
    JsonNode schema = operation.resolved(told);
    if (once(6)) {
      return oneOf(ODD);
    }
    JsonNode words = schema.path("enum");
    if (!words.isEmpty()) {
      return words.get(random.nextInt(words.size()));
    }
    JsonNode either = schema.path("anyOf");
    return either.isEmpty()
        ? ofType(operation, schema)
        : value(operation, either.get(random.nextInt(either.size())));
  }

  private JsonNode ofType(Operation operation, JsonNode schema) {
    JsonNode type = schema.path("type");
    String name = (type.isArray() ? type.get(random.nextInt(type.size())) : type).asText();
    return switch (name) {
      case "object" -> object(operation, schema);
      case "array" -> array(operation, schema);
      case "integer" -> json().numberNode(oneOf(List.of(0L, 1L, 2L, -1L, 500L, Long.MAX_VALUE)));
      case "number" -> json().numberNode(oneOf(List.of(0.0, 1.5, -90.0, 1e308)));
      case "boolean" -> json().booleanNode(random.nextBoolean());
      case "null" -> json().nullNode();
      default -> json().textNode(text());
    };
  }

  private ObjectNode object(Operation operation, JsonNode schema) {
    ObjectNode object = json().objectNode();
    for (var field : schema.path("properties").properties()) {
      if (!once(8)) {
        object.set(field.getKey(), value(operation, field.getValue()));
      }
    }
    if (once(10)) {
      object.set("surprise", oneOf(ODD));
    }
    return object;
  }

  private ArrayNode array(Operation operation, JsonNode schema) {
    ArrayNode array = json().arrayNode();
    for (int left = random.nextInt(4); left > 0; left--) {
      array.add(value(operation, schema.path("items")));
    }
    return array;
  }
}
