package org.photofactory.launcher;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.log.Logs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code run}: starts the appliance and stays until the process is told to end. */
final class RunCommand implements Command {

  private final Terminal terminal;
  private final LocalAppliance local;

  RunCommand(Terminal terminal, LocalAppliance local) {
    this.terminal = terminal;
    this.local = local;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "Start the appliance and stay until Ctrl+C; what happens when nothing is typed";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.CONFIG);
  }

  @Override
  public int run(Words words) throws InterruptedException {
    Configuration configuration = local.configuration(words);
    List<String> warnings = local.pluginSettings(configuration).check(configuration);
    Logs.install(terminal, new RoomSettings(configuration).log());
    tell(warnings);
    Appliance appliance = new Appliance(local.installation(), configuration);
    Thread stop = new Thread(appliance::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (!appliance.start()) {
      return ExitCode.NOT_DONE;
    }
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  /** The logger is made only here: one made before the logs are installed would lose their end. */
  private static void tell(List<String> warnings) {
    Logger log = LoggerFactory.getLogger(RunCommand.class);
    warnings.forEach(log::warn);
  }
}
