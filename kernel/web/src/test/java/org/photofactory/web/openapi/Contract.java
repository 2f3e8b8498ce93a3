package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Compares answers with what the document says of them. */
public final class Contract {

  private static final String JSON = "application/json";

  private final JsonMapper mapper = new JsonMapper();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig strict =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

  /** What is wrong with an answer; empty when nothing is. */
  public Optional<String> breach(Operation operation, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status == 500) {
      return Optional.of("a fault of the program");
    }
    return status >= 400 ? problem(operation, answer) : success(operation, answer);
  }

  private Optional<String> success(Operation operation, HttpResponse<byte[]> answer) {
    JsonNode described = operation.response(answer.statusCode());
    if (described.isMissingNode()) {
      return Optional.of("status " + answer.statusCode() + " is not in the document");
    }
    boolean json = type(answer).equals(JSON) && answer.body().length > 0;
    if (!described.has("content")) {
      return json ? Optional.of("a body that is not in the document") : Optional.empty();
    }
    return json ? shape(operation, described, answer) : Optional.empty();
  }

  /** Every problem comes in the envelope, with a code that is told of this address or of all. */
  private Optional<String> problem(Operation operation, HttpResponse<byte[]> answer) {
    JsonNode described = operation.response(answer.statusCode());
    if (operation.verb().equals("HEAD")) {
      return Optional.empty();
    }
    JsonNode content = described.has("content") ? described : operation.anyResponse();
    Optional<String> shape = shape(operation, content, answer);
    return shape.isPresent() ? shape : code(operation, described, answer);
  }

  private Optional<String> code(
      Operation operation, JsonNode described, HttpResponse<byte[]> answer) {
    if (described.has("content") && !described.has("x-problem-codes")) {
      return Optional.empty();
    }
    String code = read(answer).at("/error/code").asText();
    JsonNode usual = operation.anyResponse().at("/x-problem-codes/" + answer.statusCode());
    boolean told = told(described.path("x-problem-codes"), code) || told(usual, code);
    return told
        ? Optional.empty()
        : Optional.of(answer.statusCode() + " " + code + " is not in the document");
  }

  private static boolean told(JsonNode codes, String code) {
    return StreamSupport.stream(codes.spliterator(), false)
        .map(JsonNode::asText)
        .anyMatch(known -> known.equals(Refusals.ANY) || known.equals(code));
  }

  private Optional<String> shape(
      Operation operation, JsonNode described, HttpResponse<byte[]> answer) {
    JsonNode schema = described.at("/content/application~1json/schema");
    if (schema.isMissingNode() || !type(answer).equals(JSON)) {
      return Optional.of("the type " + type(answer) + " is not in the document");
    }
    JsonNode body = read(answer);
    Set<ValidationMessage> complaints = schema(operation, schema).validate(body);
    return complaints.isEmpty() ? Optional.empty() : Optional.of(complaints.toString());
  }

  private JsonSchema schema(Operation operation, JsonNode schema) {
    return schemas.computeIfAbsent(
        schema,
        _ -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", operation.document().path("components"));
          return factory.getSchema(whole, strict);
        });
  }

  private JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return mapper.readTree(answer.body());
    } catch (IOException broken) {
      return mapper.missingNode();
    }
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
  }
}
