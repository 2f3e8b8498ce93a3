package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.photofactory.web.rest.Json;

/**
 * The whole document: what the code says of the resources, laid into what is written by hand in
 * {@code by-hand.json} of all other addresses.
 */
final class Document {

  private Document() {}

  /** Writes it anew. */
  static String write() throws IOException {
    JsonMapper mapper = Json.newMapper();
    Sources sources = new Sources();
    Schemas schemas = new Schemas(mapper, sources);
    Operations operations = new Operations(mapper, sources, schemas);
    ObjectNode document = mapper.createObjectNode();
    ObjectNode paths = document.putObject("paths");
    for (Route route : Route.of(sources.resources())) {
      ((ObjectNode) paths.withObjectProperty(route.path()))
          .set(route.verb().toLowerCase(java.util.Locale.ROOT), operations.describe(route));
    }
    document.withObjectProperty("components").putObject("schemas").setAll(schemas.named());
    ObjectNode whole = byHand(mapper);
    merge(whole, document);
    return mapper.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(whole)
        + "\n";
  }

  private static ObjectNode byHand(JsonMapper mapper) throws IOException {
    try (InputStream file = Document.class.getResourceAsStream("by-hand.json")) {
      return (ObjectNode) mapper.readTree(Objects.requireNonNull(file));
    }
  }

  /** Adds to what is there; what is written by hand stays where both say something. */
  private static void merge(ObjectNode target, ObjectNode source) {
    for (var field : source.properties()) {
      JsonNode known = target.get(field.getKey());
      switch (known) {
        case ObjectNode inner when field.getValue() instanceof ObjectNode more ->
            merge(inner, more);
        case ArrayNode list when field.getValue() instanceof ArrayNode more -> list.addAll(more);
        case null -> target.set(field.getKey(), field.getValue());
        default -> {}
      }
    }
  }
}
