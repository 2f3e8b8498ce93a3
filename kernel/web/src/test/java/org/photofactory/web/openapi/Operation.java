package org.photofactory.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the document says of one method at one address.
 *
 * @param document all of it, for what is named elsewhere
 */
public record Operation(String verb, String path, JsonNode described, JsonNode document) {

  /** All that a document describes. */
  public static List<Operation> of(JsonNode document) {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        verb ->
                            new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue(),
                                document)))
        .toList();
  }

  Stream<JsonNode> parameters(String in) {
    return StreamSupport.stream(described.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals(in));
  }

  /** What is answered with a status; the document's words for any address where it names none. */
  JsonNode response(int status) {
    return resolved(described.path("responses").path(Integer.toString(status)));
  }

  JsonNode anyResponse() {
    return resolved(described.path("responses").path("default"));
  }

  /** Follows a reference. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
