package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ApplianceAwayException;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.web.plugins.InspectionView;

/**
 * {@code plugin check FILE.jar}: says all that installing would say. Without an appliance it says
 * what the jar alone tells.
 *
 * @param clients find the appliance
 * @param offline judges when none runs
 * @param terminal tells
 */
record CheckJar(ClientFactory clients, JarJudge offline, Terminal terminal) implements Verb {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String operand() {
    return "FILE.jar";
  }

  @Override
  public List<Option> options() {
    return List.of(PluginPages.JSON);
  }

  @Override
  public int run(Words words) throws IOException {
    Path jar = jar(words.operands().get(1));
    Seen seen = look(words, jar);
    if (words.has(PluginPages.JSON)) {
      terminal.out().println(seen.report().toPrettyString());
    } else {
      terminal.out().print(new JarPage(seen.report(), seen.compared()).text());
    }
    return seen.report().path("objections").isEmpty() ? ExitCode.OK : ExitCode.COMPLAINTS;
  }

  /** The file that was named. */
  static Path jar(String typed) {
    Path jar = Path.of(typed);
    if (!Files.isRegularFile(jar)) {
      throw new UsageException("There is no file " + jar + ".");
    }
    return jar;
  }

  private Seen look(Words words, Path jar) throws IOException {
    try {
      return new Seen(clients.open(words).send(Site.PLUGINS + "/inspection", jar), true);
    } catch (ApplianceAwayException away) {
      if (words.has(Option.URL)) {
        throw away;
      }
      return new Seen(
          JsonMapper.builder().build().valueToTree(InspectionView.of(offline.judge(jar))), false);
    }
  }

  /**
   * What is known of a jar.
   *
   * @param compared whether it is known what is there already
   */
  private record Seen(JsonNode report, boolean compared) {}
}
