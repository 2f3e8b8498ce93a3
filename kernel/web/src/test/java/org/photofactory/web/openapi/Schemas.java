package org.photofactory.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of the types that are sent and taken, as Jackson writes them. A record becomes a
 * schema with a name; a record that is unwrapped lends its fields to the one around it.
 */
final class Schemas {

  /** Whether a body is told or asked for. */
  enum Direction {
    /** Every field is there, with null for unknown facts. */
    SENT,
    /** What may be null may be left out. */
    TAKEN
  }

  private static final String WALL_CLOCK =
      "^[+-]?\\d{4,9}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$";
  private static final String OFFSET = "^[+-]\\d{2}:\\d{2}(:\\d{2})?$";

  private final JsonMapper mapper;
  private final Sources sources;
  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Names names;
  private final Map<Class<?>, Supplier<ObjectNode>> plain =
      Map.ofEntries(
          Map.entry(Instant.class, () -> text().put("format", "date-time")),
          Map.entry(LocalDate.class, () -> text().put("format", "date")),
          Map.entry(LocalDateTime.class, () -> text().put("pattern", WALL_CLOCK)),
          Map.entry(ZoneOffset.class, () -> text().put("pattern", OFFSET)),
          Map.entry(ZoneId.class, this::text),
          Map.entry(Duration.class, () -> text().put("format", "duration")),
          Map.entry(UUID.class, () -> text().put("format", "uuid")),
          Map.entry(byte[].class, () -> text().put("contentEncoding", "base64")),
          Map.entry(String.class, this::text),
          Map.entry(ObjectNode.class, () -> object().put("type", "object")),
          Map.entry(StreamingOutput.class, this::object),
          Map.entry(JsonNode.class, this::object),
          Map.entry(Object.class, this::object));

  Schemas(JsonMapper mapper, Sources sources) {
    this.mapper = mapper;
    this.sources = sources;
    this.names = new Names(sources);
  }

  /** All schemas with a name. */
  Map<String, ObjectNode> named() {
    return named;
  }

  /** The schema of a type in a place where null is not possible, or is told by an annotation. */
  ObjectNode of(AnnotatedType type, Direction direction) {
    ObjectNode schema = present(type, direction);
    return nullable(type) ? orNull(schema) : schema;
  }

  /** The schema of a class. */
  ObjectNode of(Class<?> type, Direction direction) {
    Supplier<ObjectNode> known = plain.get(type);
    if (known != null) {
      return known.get();
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
      return Numbers.schema(mapper, type);
    }
    if (type.isEnum()) {
      return words(type);
    }
    if (type.isRecord()) {
      return reference(type, direction);
    }
    if (type.isArray()) {
      ObjectNode list = object().put("type", "array");
      list.set("items", of(type.getComponentType(), direction));
      return list;
    }
    throw new IllegalStateException("It is not told how " + type + " looks as JSON");
  }

  static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** The same where there is something. */
  ObjectNode present(AnnotatedType type, Direction direction) {
    return switch (type) {
      case AnnotatedParameterizedType generic -> generic(generic, direction);
      case AnnotatedArrayType array when array.getType() != byte[].class ->
          list(array.getAnnotatedGenericComponentType(), direction);
      default -> of(raw(type.getType()), direction);
    };
  }

  private ObjectNode generic(AnnotatedParameterizedType type, Direction direction) {
    Class<?> raw = raw(type.getType());
    AnnotatedType[] parts = type.getAnnotatedActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      ObjectNode list = list(parts[0], direction);
      return Set.class.isAssignableFrom(raw) ? list.put("uniqueItems", true) : list;
    }
    if (Map.class.isAssignableFrom(raw)) {
      return map(parts, direction);
    }
    if (Optional.class == raw) {
      return orNull(of(parts[0], direction));
    }
    throw new IllegalStateException("It is not told how " + type + " looks as JSON");
  }

  private ObjectNode list(AnnotatedType item, Direction direction) {
    ObjectNode list = object().put("type", "array");
    list.set("items", of(item, direction));
    return list;
  }

  private ObjectNode map(AnnotatedType[] parts, Direction direction) {
    ObjectNode map = object().put("type", "object");
    if (raw(parts[0].getType()).isEnum()) {
      map.set("propertyNames", of(parts[0], direction));
    }
    map.set("additionalProperties", of(parts[1], direction));
    return map;
  }

  /** Constants are spelled as the mapper spells them. */
  private ObjectNode words(Class<?> type) {
    ObjectNode words = text();
    ArrayNode all = words.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      all.add(mapper.valueToTree(constant).asText());
    }
    return words;
  }

  private ObjectNode reference(Class<?> record, Direction direction) {
    String name = names.of(record);
    if (!named.containsKey(name)) {
      ObjectNode schema = object().put("type", "object");
      named.put(name, schema);
      Comment comment = sources.comment(record);
      if (!comment.text().isEmpty()) {
        schema.put("description", comment.text());
      }
      Shape shape = new Shape(schema.putObject("properties"), schema.putArray("required"));
      fill(shape, record, direction, false);
      schema.put("additionalProperties", false);
    }
    return object().put("$ref", "#/components/schemas/" + name);
  }

  private void fill(Shape shape, Class<?> record, Direction direction, boolean maybe) {
    Comment comment = sources.comment(record);
    for (RecordComponent part : record.getRecordComponents()) {
      AnnotatedType type = part.getAnnotatedType();
      if (annotation(part, JsonUnwrapped.class) != null) {
        fill(shape, raw(type.getType()), direction, maybe || nullable(type));
      } else {
        boolean raw = annotation(part, JsonRawValue.class) != null;
        ObjectNode schema = raw ? object() : of(type, direction);
        String told = comment.params().get(part.getName());
        shape.properties.set(jsonName(part), told == null ? schema : described(schema, told));
        if (!maybe && always(part, direction)) {
          shape.required.add(jsonName(part));
        }
      }
    }
  }

  private static boolean always(RecordComponent part, Direction direction) {
    JsonInclude include = annotation(part, JsonInclude.class);
    return switch (direction) {
      case SENT -> include == null || include.value() == JsonInclude.Include.ALWAYS;
      case TAKEN -> !nullable(part.getAnnotatedType());
    };
  }

  private static String jsonName(RecordComponent part) {
    JsonProperty property = annotation(part, JsonProperty.class);
    return property == null || property.value().isEmpty() ? part.getName() : property.value();
  }

  /** Jackson's annotations go to the accessor and the field, not to the component itself. */
  private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
      RecordComponent part, Class<A> type) {
    return part.getAccessor().getAnnotation(type);
  }

  private static ObjectNode described(ObjectNode schema, String text) {
    return schema.put("description", text);
  }

  private ObjectNode orNull(ObjectNode schema) {
    if (schema.path("type").isTextual()) {
      String type = schema.get("type").asText();
      if (schema.get("enum") instanceof ArrayNode words) {
        words.addNull();
      }
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode either = object();
    either.putArray("anyOf").add(schema).add(object().put("type", "null"));
    return either;
  }

  private ObjectNode text() {
    return object().put("type", "string");
  }

  private ObjectNode object() {
    return mapper.createObjectNode();
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plainClass -> plainClass;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalStateException("It is not told what " + type + " is");
    };
  }

  /** Where fields go. */
  private record Shape(ObjectNode properties, ArrayNode required) {}
}
