package org.photofactory.kernel.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.photofactory.kernel.plugins.trust.PluginPermissions;
import org.photofactory.kernel.settings.DeclaredSetting;
import org.photofactory.kernel.settings.SettingsSchema;

/**
 * What a plugin says about itself in {@code PF-INF/plugin.json}.
 *
 * @param id unique, lower case with hyphens, at most 40 characters, for example {@code hello-stage}
 * @param title its name for people
 * @param description one sentence for people
 * @param settings what a person may set, by key, in the order in which it is stated
 * @param panels the parts of the web app that it brings
 * @param holdsNativeCode whether it loads native libraries, which a process can do only once
 * @param permissions what it asks for
 */
public record PluginDescriptor(
    String id,
    String title,
    String description,
    Map<String, DeclaredSetting> settings,
    List<PluginPanel> panels,
    boolean holdsNativeCode,
    PluginPermissions permissions) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** The kernel itself, and what stands in the place of an id below {@code /api/v1/plugins}. */
  private static final Set<String> TAKEN = Set.of("kernel", "inspection", "leftovers", "safe-mode");

  private static final Set<String> FIELDS =
      Set.of("id", "title", "description", "settings", "panels", "native", "permissions");

  public PluginDescriptor {
    require(ID.matcher(id).matches(), "\"" + id + "\" is no plugin id: lower case with hyphens");
    require(!isTaken(id), "no plugin can be called \"" + id + "\"");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    panels = List.copyOf(panels);
  }

  /**
   * Reads a descriptor.
   *
   * @throws IllegalArgumentException with a sentence for people when it is not as it must be
   */
  public static PluginDescriptor parse(String json) {
    JsonNode root = tree(json);
    requireFields(root, FIELDS, "plugin.json");
    return new PluginDescriptor(
        text(root, "id"),
        text(root, "title"),
        text(root, "description"),
        SettingsSchema.read(root.path("settings")),
        PluginPanel.parse(root.path("panels")),
        flag(root, "native"),
        PluginPermissions.parse(root.path("permissions")));
  }

  /** Whether a word means something else where ids of plugins stand, so that none can be one. */
  public static boolean isTaken(String id) {
    return TAKEN.contains(id);
  }

  /** The PostgreSQL schema of the plugin's tables. */
  public String schema() {
    return schemaOf(id);
  }

  /** The PostgreSQL schema of a plugin's tables. */
  static String schemaOf(String id) {
    return "p_" + id.replace('-', '_');
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      require(root.isObject(), "plugin.json is no JSON object");
      return root;
    } catch (JsonProcessingException damaged) {
      throw new IllegalArgumentException(
          "plugin.json is no JSON: " + damaged.getOriginalMessage(), damaged);
    }
  }

  private static String text(JsonNode node, String field) {
    require(node.path(field).isValueNode(), "plugin.json does not state \"" + field + "\"");
    return node.path(field).asText();
  }

  private static boolean flag(JsonNode node, String field) {
    JsonNode value = node.path(field);
    require(value.isMissingNode() || value.isBoolean(), "\"" + field + "\" is true or false");
    return value.asBoolean();
  }

  /** A misspelt field must not be taken for one left out. */
  private static void requireFields(JsonNode node, Set<String> known, String where) {
    node.fieldNames()
        .forEachRemaining(
            name -> require(known.contains(name), where + " states an unknown \"" + name + "\""));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
