package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import org.photofactory.web.openapi.Schemas.Direction;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Page;

/** Describes what a route answers, when all goes well and when not. */
final class Answers {

  private static final String JSON = "application/json";

  private final JsonMapper mapper;
  private final Schemas schemas;
  private final Statuses statuses;

  Answers(JsonMapper mapper, Schemas schemas, Statuses statuses) {
    this.mapper = mapper;
    this.schemas = schemas;
    this.statuses = statuses;
  }

  void describe(ObjectNode responses, Route route, ExecutableElement method) {
    good(responses, route);
    statuses
        .of(route, method)
        .forEach((status, codes) -> responses.set(status.toString(), problem(codes)));
    responses.putObject("default").put("$ref", "#/components/responses/Any");
  }

  private void good(ObjectNode responses, Route route) {
    Gives[] told = route.method().getAnnotationsByType(Gives.class);
    SortedMap<Integer, List<Class<?>>> types = new TreeMap<>();
    for (Gives one : told) {
      types.computeIfAbsent(one.status(), _ -> new ArrayList<>()).add(one.value());
    }
    types.forEach(
        (status, given) -> {
          ObjectNode answer = answer(responses, status);
          if (!given.contains(Void.class)) {
            content(answer, route, either(given), false);
          }
        });
    if (told.length == 0) {
      byReturnType(responses, route);
    }
  }

  private ObjectNode either(List<Class<?>> types) {
    if (types.size() == 1) {
      return schemas.of(types.getFirst(), Direction.SENT);
    }
    ObjectNode either = mapper.createObjectNode();
    types.forEach(type -> either.withArray("anyOf").add(schemas.of(type, Direction.SENT)));
    return either;
  }

  private void byReturnType(ObjectNode responses, Route route) {
    AnnotatedType type = route.method().getAnnotatedReturnType();
    if (type.getType() == void.class) {
      answer(responses, 204);
    } else if (type.getType() == Response.class || type.getType() == Object.class) {
      throw new IllegalStateException(
          route.method() + " does not tell what it answers: give it a type, or say it by @Gives");
    } else if (type instanceof AnnotatedParameterizedType page
        && route.method().getReturnType() == Page.class) {
      ObjectNode list = mapper.createObjectNode().put("type", "array");
      list.set("items", schemas.of(page.getAnnotatedActualTypeArguments()[0], Direction.SENT));
      content(answer(responses, 200), route, list, true);
    } else {
      content(answer(responses, 200), route, schemas.of(type, Direction.SENT), false);
    }
  }

  private static ObjectNode answer(ObjectNode responses, int status) {
    String reason = Response.Status.fromStatusCode(status).getReasonPhrase();
    return responses.putObject(Integer.toString(status)).put("description", reason);
  }

  private void content(ObjectNode answer, Route route, ObjectNode data, boolean paged) {
    if (route.verb().equals(HttpMethod.HEAD)) {
      return;
    }
    String type = produces(route);
    ObjectNode body = answer.putObject("content").putObject(type);
    body.set("schema", type.equals(JSON) && !data.isEmpty() ? envelope(data, paged) : data);
  }

  private ObjectNode envelope(ObjectNode data, boolean paged) {
    ObjectNode envelope = mapper.createObjectNode().put("type", "object");
    ObjectNode properties = envelope.putObject("properties");
    properties.putObject("apiVersion").put("const", "1");
    properties.set("data", data);
    properties.putObject("meta").put("$ref", "#/components/schemas/" + (paged ? "Meta" : "NoMeta"));
    properties.putObject("error").put("type", "null");
    Set.of("apiVersion", "data", "meta", "error").stream()
        .sorted()
        .forEach(envelope.withArray("required")::add);
    return envelope.put("additionalProperties", false);
  }

  private ObjectNode problem(SortedSet<String> codes) {
    ObjectNode response = mapper.createObjectNode();
    response.put("description", "`" + String.join("`, `", codes) + "`");
    response
        .putObject("content")
        .putObject(JSON)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Failure");
    codes.forEach(response.putArray("x-problem-codes")::add);
    return response;
  }

  private static String produces(Route route) {
    Produces own = route.method().getAnnotation(Produces.class);
    Produces usual = route.method().getDeclaringClass().getAnnotation(Produces.class);
    Produces told = own == null ? usual : own;
    return told == null ? MediaType.APPLICATION_JSON : told.value()[0];
  }
}
