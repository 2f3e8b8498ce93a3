package org.photofactory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What the one plugin on the class path says about itself in {@code PF-INF/plugin.json}. Immutable.
 *
 * @param json the whole of it; a missing node where there is none
 */
public record DeclaredPlugin(JsonNode json) {

  private static final String FILE = "/PF-INF/plugin.json";

  /** Reads it. */
  public static DeclaredPlugin onClassPath() {
    try (InputStream descriptor = DeclaredPlugin.class.getResourceAsStream(FILE)) {
      return new DeclaredPlugin(
          descriptor == null
              ? MissingNode.getInstance()
              : JsonMapper.builder().build().readTree(descriptor));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " is not readable", unreadable);
    }
  }

  /**
   * Looks whether it may have a program run. Where there is no plugin, nobody has to ask.
   *
   * @throws IOException as in the appliance, when it has not asked for it
   */
  void demandAllowed(String program) throws IOException {
    for (JsonNode named : json.path("permissions").path("programs")) {
      if (named.asText().equals(program)) {
        return;
      }
    }
    if (!json.isMissingNode()) {
      throw new IOException(
          "The plugin %s does not name the program %s in its permissions, so it is not run."
              .formatted(id(), program));
    }
  }

  /** Its id; {@code plugin} where it does not say any. */
  public String id() {
    return json.path("id").asText("plugin");
  }
}
