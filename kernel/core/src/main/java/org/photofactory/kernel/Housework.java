package org.photofactory.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.backups.Backups;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.pipeline.Chores.Chore;
import org.photofactory.kernel.pipeline.Chores.Duty;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.Schedule;
import org.photofactory.kernel.places.Places;
import org.photofactory.kernel.plugins.Geocoders;
import org.photofactory.kernel.plugins.ScheduledTasks;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.DiskWatch;
import org.photofactory.kernel.status.HeapTidier;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.TrashPurger;

/**
 * What the kernel does over and over.
 *
 * @param house where it is done
 * @param rooms settings of the rooms
 */
record Housework(House house, RoomSettings rooms) {

  private static final Duration MOVE_EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);
  private static final Duration CATALOGS_EVERY = Duration.ofMinutes(10);

  /** Sees how the machine and what runs on it fare. */
  void watch(Decoders decoders, BroughtPrograms programs, DiskWatch disks) {
    Decoding decoding = new Decoding(decoders, house.signals().board());
    add("decoder", Duration.ofSeconds(10), decoding::look);
    Installed installed = new Installed(programs, Installed.DPKG, decoders);
    add("shortages", Duration.ofMinutes(1), house.pipeline().shortages(installed));
    add("disks", Duration.ofSeconds(10), disks::look);
    add("memory", Duration.ofSeconds(20), HeapTidier.ofProcess()::look);
  }

  /** Clears away what is kept for a time only, and what leaves with people. */
  void clear(People people) {
    TrashPurger purger =
        new TrashPurger(house.shelves().desks().trash(), rooms.vault().trashDays());
    add("accounts", PURGE_EVERY, () -> people.prune(rooms.auditKept()));
    add(purger.name(), PURGE_EVERY, () -> purge(purger));
    add("kept-files", PURGE_EVERY, this::forgetGone);
    add("movers", MOVE_EVERY, new Moving(house.shelves(), house.database(), house.signals()));
  }

  /** Does what plugins want done at set times, and looks what is new of them. */
  void tend(ScheduledTasks tasks, CatalogDesk catalogs, Backups backups) {
    add("plugin tasks", Duration.ofSeconds(5), tasks::look);
    add("catalogs", CATALOGS_EVERY, () -> catalogs.look(house.signals().clock()));
    add("backups", LOOK_EVERY, backups::look);
  }

  /** Finds out what the places of photos are called. */
  void name(Geocoders geocoders) {
    // No plugin can be called so; its stage writes with the kernel's rights.
    PluginIdentity kernel =
        new PluginIdentity(
            "kernel", "public", () -> SettingsBook.none("kernel"), PluginIdentity.Reach.NONE);
    Places places =
        new Places(
            new Places.Site(
                new LedgerGate(house.database()),
                house.pipeline().registry(),
                house.signals().board(),
                kernel),
            geocoders,
            rooms.places().languages());
    add("places", LOOK_EVERY, places::look);
    add("unused places", PURGE_EVERY, places::tidy);
  }

  private void add(String name, Duration every, Duty work) {
    house.pipeline().add(new Chore(name, Schedule.every(every), work));
  }

  private void forgetGone() {
    Shelves shelves = house.shelves();
    shelves.doors().libraries().forgetGone(shelves.roots().inbox());
  }

  private void purge(TrashPurger purger) {
    StatusBoard board = house.signals().board();
    try {
      purger.run(house.signals().clock().instant());
      board.beat(purger.name(), Health.OK, "waiting");
    } catch (IOException failure) {
      board.beat(purger.name(), Health.WARN, String.valueOf(failure.getMessage()));
      throw new UncheckedIOException(failure);
    }
  }
}
