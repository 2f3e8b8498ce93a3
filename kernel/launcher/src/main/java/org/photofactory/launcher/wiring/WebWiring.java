package org.photofactory.launcher.wiring;

import java.nio.file.Path;
import java.time.Instant;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.launcher.Installation;
import org.photofactory.web.Appliance;
import org.photofactory.web.KernelServices;
import org.photofactory.web.WebServer;
import org.photofactory.web.WebSettings;
import org.photofactory.web.oidc.LoginWays;

/** Makes the web server of a kernel. */
public final class WebWiring {

  private static final String UPLOADS = ".uploads";

  private final Installation installation;
  private final RoomSettings settings;

  public WebWiring(Installation installation, RoomSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  /** A server that has not been started; the caller closes it. */
  public WebServer server(Kernel kernel, Signals signals) {
    Path uploads = settings.folders().data().resolve(UPLOADS);
    return new WebServer(
        new WebSettings(
            settings.http(),
            installation.webapp(),
            uploads,
            settings.folders().consoleToken(),
            settings.vault().reserveBytes()),
        services(kernel, signals),
        new LoginWays(settings.login(), kernel.outgoing()));
  }

  private KernelServices services(Kernel kernel, Signals signals) {
    return new KernelServices(
        new KernelServices.Ledger(
            kernel.database(),
            new Library(kernel.database()),
            new Editor(kernel.database(), signals.events(), signals.clock()),
            new Stacker(kernel.database(), signals.events(), signals.clock())),
        shelves(kernel),
        new KernelServices.Pipeline(
            kernel.pipeline().stages(),
            kernel.pipeline().deadLetters(),
            new KernelServices.Plugins(
                kernel.plugins().desk(),
                kernel.plugins().settingsDesk(),
                kernel.apiRooms(),
                kernel.plugins().panels(),
                new KernelServices.Catalogs(kernel.catalogs(), settings.folders().catalog())),
            new KernelServices.PluginDeeds(kernel.tasks(), kernel.verbs(), kernel.backups())),
        board(kernel, signals),
        new KernelServices.Signals(signals.events(), signals.meters(), kernel.notices()),
        kernel.people());
  }

  private static KernelServices.Shelves shelves(Kernel kernel) {
    var shelves = kernel.shelves();
    return new KernelServices.Shelves(
        new KernelServices.Door(
            shelves.doors().libraries(),
            shelves.desks().holdings(),
            shelves.doors().rooms(),
            shelves.roots().vault().folder()),
        shelves.desks().quarantine(),
        shelves.desks().trash(),
        new KernelServices.Files(shelves.desks().files(), shelves.derivatives()));
  }

  private KernelServices.Board board(Kernel kernel, Signals signals) {
    Path vault = settings.folders().vault();
    Appliance appliance =
        new Appliance(
            installation.version(),
            Instant.now(signals.clock()),
            settings.folders().inbox(),
            () -> vault.toFile().getUsableSpace());
    return new KernelServices.Board(
        appliance,
        signals.board(),
        kernel.plugins()::plugins,
        new Readiness(kernel.shelves().roots()));
  }
}
