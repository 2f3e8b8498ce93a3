package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.UsageException;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.client.Waiting;

/**
 * {@code plugin forget ID --yes-forget ID}: removes all data of a plugin for good.
 *
 * @param clients find the appliance
 * @param terminal tells
 */
record ForgetPlugin(ClientFactory clients, Terminal terminal) implements Verb {

  private static final Option CONFIRM =
      new Option("--yes-forget", "ID", "forget: that this is meant; the same ID once more");

  /** A million assets take some minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofMillis(200);

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public String operand() {
    return "ID";
  }

  @Override
  public List<Option> options() {
    return List.of(CONFIRM);
  }

  @Override
  public int run(Words words) throws IOException, InterruptedException {
    String id = words.operands().get(1);
    if (!words.value(CONFIRM).filter(id::equals).isPresent()) {
      throw new UsageException(
          "This removes all data of "
              + id
              + " for good. If that is meant, type: photofactory plugin forget "
              + id
              + " --yes-forget "
              + id);
    }
    Site site = new Site(clients.open(words));
    String body = JsonNodeFactory.instance.objectNode().put("confirm", id).toString();
    site.client().ask("DELETE", Site.path(id, "/data"), body);
    return await(site, id);
  }

  private int await(Site site, String id) throws IOException, InterruptedException {
    String still = "The appliance is still at it; 'plugin leftovers' tells how it goes.";
    Waiting waiting = Waiting.atMost(PATIENCE, PAUSE, still);
    Optional<JsonNode> left = site.remains(id);
    while (left.isPresent()) {
      String problem = Printable.text(left.get(), "problem");
      if (!problem.isEmpty()) {
        terminal.err().println("Not all of it could be removed; it is tried again. " + problem);
        return ExitCode.COMPLAINTS;
      }
      waiting.pause();
      left = site.remains(id);
    }
    terminal.out().println("All data of " + id + " was removed.");
    return ExitCode.OK;
  }
}
