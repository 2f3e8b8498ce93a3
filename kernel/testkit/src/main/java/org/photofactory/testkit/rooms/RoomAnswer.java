package org.photofactory.testkit.rooms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.web.FileAnswer;

/**
 * What a room has answered.
 *
 * @param status of HTTP
 * @param headers by name
 * @param content the body; empty where the answer is a file
 * @param file what the kernel would send; null for all other answers
 * @param reached the method that was called; null when none was
 * @param fault what the room threw where it must not throw; null when all went well
 */
public record RoomAnswer(
    int status,
    Map<String, List<String>> headers,
    byte[] content,
    @Nullable FileAnswer file,
    @Nullable Method reached,
    @Nullable Throwable fault) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The body as a text. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** What was asked for: the {@code data} in the envelope of all JSON answers. */
  public JsonNode data() {
    return json().path("data");
  }

  /** What went wrong: the {@code error} in the envelope, with {@code code} and {@code message}. */
  public JsonNode error() {
    return json().path("error");
  }

  /** A header, if it was said. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }

  /** Whether the body is JSON. */
  public boolean isJson() {
    return header("Content-Type").orElse("").startsWith("application/json");
  }

  private JsonNode json() {
    try {
      return MAPPER.readTree(content);
    } catch (IOException broken) {
      throw new UncheckedIOException("The answer is no JSON: " + text(), broken);
    }
  }
}
