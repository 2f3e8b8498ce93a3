package org.photofactory.kernel.catalogs;

import java.nio.file.Path;
import java.time.Clock;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.plugins.PluginDesk;

/**
 * Where people have to do with catalogs.
 *
 * @param catalogs where plugins are had from
 * @param offers what can be had
 * @param inspections looks into it
 * @param installs brings it
 */
public record CatalogDesk(
    Catalogs catalogs, Offers offers, Inspections inspections, CatalogInstalls installs)
    implements AutoCloseable {

  /**
   * What the desk stands on.
   *
   * @param arriving folder for jars on their way
   */
  public record Ground(
      CatalogRegister register, CatalogSources sources, PluginDesk plugins, Path arriving) {}

  /** A desk; the caller closes it. */
  public static CatalogDesk of(Ground ground, Events events, Clock clock) {
    Catalogs catalogs = new Catalogs(ground.register(), ground.sources());
    Offers offers =
        new Offers(catalogs, ground.register(), ground.plugins(), System.getProperty("os.arch"));
    CatalogInstalls installs =
        new CatalogInstalls(
            catalogs,
            offers,
            new CatalogInstalls.Tools(
                ground.plugins(), ground.arriving(), events, new Downloads(clock)));
    installs.sweep();
    return new CatalogDesk(catalogs, offers, new Inspections(installs, events, clock), installs);
  }

  /**
   * Looks for news, a chore. Other computers may take their time, so it is not done by whoever asks
   * for it.
   */
  public void look(Clock clock) {
    installs.later(() -> catalogs.refreshOld(clock.instant()));
  }

  @Override
  public void close() {
    inspections.close();
    installs.close();
  }
}
