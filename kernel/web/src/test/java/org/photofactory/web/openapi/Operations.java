package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.photofactory.web.door.Right;
import org.photofactory.web.openapi.Schemas.Direction;

/** Describes what a route takes: its part of the document. */
final class Operations {

  private static final String JSON = "application/json";

  private final JsonMapper mapper;
  private final Sources sources;
  private final Schemas schemas;
  private final Answers answers;

  Operations(JsonMapper mapper, Sources sources, Schemas schemas) {
    this.mapper = mapper;
    this.sources = sources;
    this.schemas = schemas;
    this.answers = new Answers(mapper, schemas, new Statuses(sources));
  }

  ObjectNode describe(Route route) {
    ExecutableElement method = sources.method(route.method());
    Comment comment = sources.comment(method);
    ObjectNode operation = mapper.createObjectNode();
    operation.put("operationId", lower(route.stem()) + upper(route.method().getName()));
    operation.putArray("tags").add(tag(route));
    operation.put("summary", comment.summary());
    operation.put("description", comment.text());
    operation.put("x-right", route.right().name());
    secure(operation, route.right());
    ArrayNode parameters = operation.putArray("parameters");
    for (Parameter parameter : route.method().getParameters()) {
      take(operation, parameters, parameter, route, comment);
    }
    if (parameters.isEmpty()) {
      operation.remove("parameters");
    }
    requireFields(operation, sources.refusals().requiredFields(method));
    answers.describe(operation.putObject("responses"), route, method);
    return operation;
  }

  private void take(
      ObjectNode operation,
      ArrayNode parameters,
      Parameter parameter,
      Route route,
      Comment comment) {
    place(parameter)
        .ifPresentOrElse(
            place -> parameters.add(parameter(place, parameter, comment)),
            () -> {
              if (!parameter.isAnnotationPresent(Context.class)
                  && !parameter.isAnnotationPresent(CookieParam.class)) {
                body(operation.putObject("requestBody"), parameter, route, comment);
              }
            });
  }

  private ObjectNode parameter(Place place, Parameter parameter, Comment comment) {
    AnnotatedType type = parameter.getAnnotatedType();
    boolean several = parameter.getType() == List.class;
    boolean required = place.in.equals("path") || !Schemas.nullable(type) && !several;
    ObjectNode described = mapper.createObjectNode();
    described.put("name", place.name).put("in", place.in).put("required", required);
    String told = comment.params().getOrDefault(parameter.getName(), place.usual());
    if (!told.isEmpty()) {
      described.put("description", told);
    }
    ObjectNode schema = schemas.present(type, Direction.TAKEN);
    described.set("schema", place.isLimit() ? limit() : schema);
    return described;
  }

  private ObjectNode limit() {
    return mapper.createObjectNode().put("type", "integer").put("minimum", 1).put("maximum", 500);
  }

  private void body(ObjectNode body, Parameter parameter, Route route, Comment comment) {
    String told = comment.params().getOrDefault(parameter.getName(), "");
    if (!told.isEmpty()) {
      body.put("description", told);
    }
    body.put("required", true);
    ObjectNode content = body.putObject("content");
    if (parameter.getType() == InputStream.class) {
      List<String> types = route.consumes();
      (types.isEmpty() ? List.of("*/*") : types).forEach(type -> content.putObject(type));
    } else {
      ObjectNode schema = schemas.present(parameter.getAnnotatedType(), Direction.TAKEN);
      List<String> types = route.consumes();
      (types.isEmpty() ? List.of(JSON) : types)
          .forEach(type -> content.putObject(type).set("schema", schema));
    }
  }

  /** What a method asks for by hand is asked for in the schema too. */
  private void requireFields(ObjectNode operation, Set<String> fields) {
    String reference = operation.at("/requestBody/content/application~1json/schema/$ref").asText();
    ObjectNode schema = schemas.named().get(reference.replaceAll(".*/", ""));
    if (schema != null) {
      fields.stream()
          .sorted()
          .filter(field -> schema.path("properties").has(field))
          .forEach(field -> require(schema, field));
    }
  }

  private void require(ObjectNode schema, String field) {
    schema.withArray("required").add(field);
    ObjectNode property = (ObjectNode) schema.path("properties").path(field);
    if (property.path("type").isArray()) {
      property.put("type", property.path("type").path(0).asText());
    }
  }

  /** A token has the right by its scope; own affairs are for people alone. */
  private static void secure(ObjectNode operation, Right right) {
    ArrayNode ways = operation.putArray("security");
    if (right == Right.ANYBODY) {
      return;
    }
    ways.addObject().putArray("session");
    if (right != Right.PERSON) {
      ways.addObject().putArray("token").add(right.name());
      ways.addObject().putArray("basic").add(right.name());
    }
  }

  /** Resources of a package belong together. */
  private static String tag(Route route) {
    String[] parts = route.method().getDeclaringClass().getPackageName().split("\\.");
    return upper(parts[3]);
  }

  private static Optional<Place> place(Parameter parameter) {
    PathParam path = parameter.getAnnotation(PathParam.class);
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    if (path != null) {
      return Optional.of(new Place("path", path.value()));
    }
    if (query != null) {
      return Optional.of(new Place("query", query.value()));
    }
    return header == null ? Optional.empty() : Optional.of(new Place("header", header.value()));
  }

  static String upper(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String lower(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  /** Where a parameter stands. */
  private record Place(String in, String name) {
    boolean isLimit() {
      return in.equals("query") && name.equals("limit");
    }

    String usual() {
      return switch (name) {
        case "limit" -> "How many items a page has.";
        case "cursor" -> "The meta.nextCursor of the page before.";
        default -> "";
      };
    }
  }
}
