package org.photofactory.launcher.plugins;

import java.io.IOException;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.ClientFactory;

/**
 * {@code plugin retry}: ends the safe mode.
 *
 * @param clients find the appliance
 * @param terminal tells
 */
record Retry(ClientFactory clients, Terminal terminal) implements Verb {

  @Override
  public String name() {
    return "retry";
  }

  @Override
  public String operand() {
    return "";
  }

  @Override
  public int run(Words words) throws IOException {
    clients.open(words).ask("DELETE", Site.SAFE_MODE, null);
    terminal
        .out()
        .println("All plugins are started; 'photofactory plugin list' tells how it goes.");
    return ExitCode.OK;
  }
}
