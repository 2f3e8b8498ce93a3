package org.photofactory.launcher.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.photofactory.launcher.Console;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.authoring.Samples;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.client.ClientFactory;

/** {@code plugin} typed at a machine whose appliance answers what it was told to. */
record TypedPlugin(Console console, PretendAppliance appliance) {

  private static final String PLUGIN =
      "{\"id\":\"hello\",\"title\":\"Hello\",\"description\":\"D\",\"version\":\"%s\","
          + "\"state\":\"%s\",\"reason\":%s,\"shipped\":false,\"previous\":null,\"proven\":true}";

  int run(String... typed) throws InterruptedException {
    PluginCommand command =
        PluginCommand.of(
            console.terminal(),
            new ClientFactory(Map.of(), _ -> null),
            _ -> {
              throw new AssertionError("judged offline");
            },
            samples());
    List<String> words = new ArrayList<>(List.of(typed));
    words.add("--url=" + appliance.address());
    return new Commands(console.terminal(), "1", List.of(command)).run(words);
  }

  static Samples samples() {
    Path root = Path.of(System.getProperty("photofactory.root"));
    Path sdk = root.resolve("kernel/sdk");
    return new Samples(root.resolve("docs/samples"), sdk, sdk);
  }

  /** In its envelope. */
  static String data(String data) {
    return "{\"data\":" + data + ",\"error\":null}";
  }

  static String plugin(String version, String state, String reason) {
    return PLUGIN.formatted(version, state, reason == null ? "null" : "\"" + reason + "\"");
  }
}
