package org.photofactory.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.photofactory.kernel.accounts.People;
import org.photofactory.kernel.backups.BackupDesk;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.kernel.pipeline.DeadLetterOffice;
import org.photofactory.kernel.pipeline.StageControl;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.kernel.plugins.PluginSettingsDesk;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.TaskDesk;
import org.photofactory.kernel.plugins.VerbDesk;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.AssetFiles;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.intake.Holdings;
import org.photofactory.kernel.vault.intake.Intakes;
import org.photofactory.kernel.vault.intake.Rooms;
import org.photofactory.kernel.vault.quarantine.Quarantine;

/**
 * What the web needs of the kernel. Everything in here is safe for use by many threads.
 *
 * @param ledger what is known
 * @param shelves where bytes go in and out
 * @param pipeline what works on them
 * @param board how the appliance fares
 * @param signals what happens, and how often
 * @param people who may come in
 */
public record KernelServices(
    Ledger ledger,
    Shelves shelves,
    Pipeline pipeline,
    Board board,
    Signals signals,
    People people) {

  /** The database, the questions the web asks of it, and what people say of their assets. */
  public record Ledger(Database database, Library library, Editor editor, Stacker stacker) {}

  /** Where files come in, what was refused, what was thrown away, and the files of assets. */
  public record Shelves(Door door, Quarantine quarantine, Trash trash, Files files) {}

  /**
   * The doors for new files, what is known without bringing it, and how much still fits.
   *
   * @param vault folder to which they go, to see how full its disk is
   */
  public record Door(Intakes intakes, Holdings holdings, Rooms rooms, Path vault) {}

  /** Files of assets, for reading. */
  public record Files(AssetFiles originals, Derivatives derivatives) {}

  /** Stages, what they gave up, plugins, and what those do beside stages. */
  public record Pipeline(
      StageControl stages, DeadLetterOffice deadLetters, Plugins plugins, PluginDeeds deeds) {}

  /** What plugins do at set times, what they can be told to do, and the backups they keep. */
  public record PluginDeeds(TaskDesk tasks, VerbDesk verbs, BackupDesk backups) {}

  /**
   * Plugins themselves, what is set for them, what they show (REST rooms, parts of the web app),
   * and where they are had from.
   */
  public record Plugins(
      PluginDesk desk,
      PluginSettingsDesk settings,
      ApiRooms rooms,
      PanelShelf panels,
      Catalogs catalogs) {}

  /**
   * Where plugins are had from.
   *
   * @param offered folder of the catalog that is offered to other appliances; need not be there
   */
  public record Catalogs(CatalogDesk desk, Path offered) {}

  /**
   * How the appliance fares.
   *
   * @param appliance what never changes while it runs
   * @param services the latest word of every service
   * @param plugins every known plugin
   * @param readiness what must be there for the appliance to take in media; the database is asked
   *     separately
   */
  public record Board(
      Appliance appliance,
      StatusBoard services,
      Supplier<List<PluginStatus>> plugins,
      Supplier<List<HealthCheck>> readiness) {}

  /**
   * How the appliance makes itself heard.
   *
   * @param events of the kernel
   * @param metrics the registry that {@code /metrics} shows
   * @param notices what people are told
   */
  public record Signals(Events events, PrometheusMeterRegistry metrics, NoticeDesk notices) {}
}
