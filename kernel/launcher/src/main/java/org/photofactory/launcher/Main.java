package org.photofactory.launcher;

import java.util.List;
import org.photofactory.launcher.backups.BackupCommand;
import org.photofactory.launcher.catalogs.CatalogCommand;
import org.photofactory.launcher.cli.Commands;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.client.ClientFactory;
import org.photofactory.launcher.doctor.DoctorCommand;
import org.photofactory.launcher.importing.ImportCommand;
import org.photofactory.launcher.osgi.OfflineJudge;
import org.photofactory.launcher.people.NewPassword;
import org.photofactory.launcher.people.UserCommand;
import org.photofactory.launcher.plugins.PluginCommand;
import org.photofactory.launcher.report.AssetsCommand;
import org.photofactory.launcher.report.ConfigCommand;
import org.photofactory.launcher.report.DoCommand;
import org.photofactory.launcher.report.StatusCommand;

/** Where the process begins. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    Commands commands = commands(Terminal.ofProcess(), Installation.ofProcess());
    System.exit(commands.run(List.of(arguments)));
  }

  private static Commands commands(Terminal terminal, Installation installation) {
    LocalAppliance local = new LocalAppliance(installation, System.getenv());
    ClientFactory clients = new ClientFactory(System.getenv(), local::site);
    return new Commands(
        terminal,
        installation.version(),
        List.of(
            new RunCommand(terminal, local),
            new ImportCommand(terminal, clients),
            new StatusCommand(terminal, clients),
            new AssetsCommand(terminal, clients),
            new DoCommand(terminal, clients),
            PluginCommand.of(terminal, clients, new OfflineJudge(), installation.samples()),
            new BackupCommand(terminal, clients),
            new UserCommand(terminal, local::people, NewPassword.ofProcess()),
            new CatalogCommand(terminal),
            new DoctorCommand(terminal, local::patient),
            new ConfigCommand(terminal, local::settings, clients)));
  }
}
