package org.photofactory.kernel.plugins.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plugin asks for in {@code permissions} of its {@code PF-INF/plugin.json}. What it does not
 * name it does not get, where the factory can hold it to that; see {@link Permission}.
 *
 * @param network hosts it speaks to: {@code example.org}, {@code *.example.org}, {@code
 *     setting:server} for whatever one of its settings names, {@code *} for any
 * @param programs programs that the factory runs for it, named without a folder
 * @param files places outside the factory's own folders that it reads or writes, a few words each
 */
public record PluginPermissions(List<String> network, List<String> programs, List<String> files) {

  /** A plugin that asks for nothing. */
  public static final PluginPermissions NONE =
      new PluginPermissions(List.of(), List.of(), List.of());

  /** Stands for every host. */
  static final String ANY_HOST = "*";

  private static final int MOST = 50;
  private static final Set<String> FIELDS = Set.of("network", "programs", "files");
  private static final Pattern HOST =
      Pattern.compile(
          "\\*|setting:[a-z][a-z0-9-]*|(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?(:\\d{1,5})?");
  private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
  private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  public PluginPermissions {
    network = List.copyOf(network);
    programs = List.copyOf(programs);
    files = List.copyOf(files);
  }

  /**
   * Reads them.
   *
   * @param node the field {@code permissions}, which may be missing
   * @throws IllegalArgumentException with a sentence for people when it is not as it must be
   */
  public static PluginPermissions parse(JsonNode node) {
    if (node.isMissingNode()) {
      return NONE;
    }
    require(node.isObject(), "\"permissions\" is no JSON object");
    node.fieldNames()
        .forEachRemaining(
            name -> require(FIELDS.contains(name), "no plugin can ask for \"" + name + "\""));
    return new PluginPermissions(
        words(node, "network", HOST),
        words(node, "programs", PROGRAM),
        words(node, "files", WORDS));
  }

  /** True when it may speak to any host. */
  boolean anyHost() {
    return network.contains(ANY_HOST);
  }

  private static List<String> words(JsonNode permissions, String field, Pattern form) {
    JsonNode list = permissions.path(field);
    require(list.isMissingNode() || list.isArray(), "\"" + field + "\" is no JSON list");
    require(list.size() <= MOST, "\"" + field + "\" names more than " + MOST);
    List<String> words = new ArrayList<>();
    for (JsonNode word : list) {
      boolean fits = word.isTextual() && form.matcher(word.asText()).matches();
      require(fits, word + " cannot stand in \"" + field + "\" of the permissions");
      words.add(word.asText());
    }
    return words;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
