package org.photofactory.testkit.panels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.testkit.DeclaredPlugin;

/**
 * A panel, as {@code PF-INF/plugin.json} declares it.
 *
 * @param plugin id of its plugin
 * @param name within the plugin
 * @param slot where it stands: {@code drawer}, {@code page}, {@code tile} or {@code settings}
 * @param module path of its ES module below {@code PF-INF/ui/}
 */
public record TestPanel(String plugin, String name, String slot, String module) {

  /** All panels of the plugin on the class path. */
  public static List<TestPanel> onClassPath() {
    DeclaredPlugin plugin = DeclaredPlugin.onClassPath();
    List<TestPanel> panels = new ArrayList<>();
    plugin.json().path("panels").forEach(declared -> panels.add(of(plugin.id(), declared)));
    return List.copyOf(panels);
  }

  private static TestPanel of(String plugin, JsonNode declared) {
    return new TestPanel(
        plugin,
        declared.path("name").asText(),
        declared.path("slot").asText(),
        declared.path("module").asText());
  }

  @Override
  public String toString() {
    return "panel " + name;
  }
}
