package org.photofactory.kernel.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the web app that a plugin brings, as {@code PF-INF/plugin.json} declares it. Immutable.
 *
 * @param name unique within the plugin, lower case with hyphens, at most 40 characters
 * @param slot where it is shown
 * @param title its name for people
 * @param module its ES module, a path below {@code PF-INF/ui/}
 * @param roles who sees it; empty: everybody
 */
public record PluginPanel(
    String name, Slot slot, String title, String module, Set<Audience> roles) {

  /** A place of the web app that takes panels in. */
  public enum Slot {
    /** What is told of a photo beside it. */
    DRAWER,
    /** A page of its own, with an entry in the navigation. */
    PAGE,
    /** The page that shows what the factory does. */
    TILE,
    /** Below the plugin's settings. */
    SETTINGS
  }

  /** Whom it is shown to: the roles of accounts, as the door knows them. */
  public enum Audience {
    /** Those who only look. */
    VIEWER,
    /** Those with a library of their own. */
    MEMBER,
    /** Those who look after the house. */
    ADMIN
  }

  /** More than anybody would look at; a list without end must not fill the page. */
  private static final int MOST = 20;

  private static final int LONGEST_TITLE = 60;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Set<String> FIELDS = Set.of("name", "slot", "title", "module", "roles");

  public PluginPanel {
    require(NAME.matcher(name).matches(), "\"" + name + "\" is no name: lower case with hyphens");
    require(
        !title.isBlank() && title.length() <= LONGEST_TITLE,
        "the title of " + name + " is empty or longer than 60 characters");
    require(
        PanelPath.isSound(module) && module.matches(".*\\.m?js"),
        "\""
            + module
            + "\" is no module of "
            + name
            + ": a path below PF-INF/ui/ that ends with .js");
    roles = Set.copyOf(roles);
  }

  /** True when somebody with this role is to see it. */
  public boolean isFor(Audience role) {
    return roles.isEmpty() || roles.contains(role);
  }

  /**
   * Reads what a descriptor declares.
   *
   * @param declared a list, or nothing
   * @throws IllegalArgumentException with a sentence for people when it is not as it must be
   */
  static List<PluginPanel> parse(JsonNode declared) {
    require(declared.isMissingNode() || declared.isArray(), "\"panels\" is no list");
    require(declared.size() <= MOST, "more than " + MOST + " panels are declared");
    List<PluginPanel> panels = new ArrayList<>();
    declared.forEach(node -> panels.add(panel(node)));
    Set<String> names = new HashSet<>();
    panels.forEach(panel -> require(names.add(panel.name()), "two are called " + panel.name()));
    return List.copyOf(panels);
  }

  private static PluginPanel panel(JsonNode node) {
    require(node.isObject(), "one is no JSON object");
    node.fieldNames()
        .forEachRemaining(
            field -> require(FIELDS.contains(field), "one states an unknown \"" + field + "\""));
    return new PluginPanel(
        text(node, "name"),
        word(Slot.class, text(node, "slot")),
        text(node, "title"),
        text(node, "module"),
        roles(node.path("roles")));
  }

  private static Set<Audience> roles(JsonNode node) {
    require(node.isMissingNode() || node.isArray() && !node.isEmpty(), "\"roles\" is no list");
    Set<Audience> roles = EnumSet.noneOf(Audience.class);
    node.forEach(role -> roles.add(word(Audience.class, role.asText())));
    return roles;
  }

  private static String text(JsonNode node, String field) {
    require(node.path(field).isTextual(), "one does not state \"" + field + "\"");
    return node.path(field).asText();
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> refusal("\"" + word + "\" is none of " + words(type)));
  }

  private static String words(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants())
        .map(PluginPanel::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw refusal(message);
    }
  }

  private static IllegalArgumentException refusal(String message) {
    return new IllegalArgumentException(
        "The panels in plugin.json are not as they must be: " + message);
  }
}
