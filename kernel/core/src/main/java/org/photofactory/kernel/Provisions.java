package org.photofactory.kernel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.PluginRequests;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.kernel.plugins.PluginNeeds;
import org.photofactory.kernel.plugins.PluginRecords;
import org.photofactory.kernel.plugins.PresentSettings;
import org.photofactory.kernel.plugins.TenantLedger;
import org.photofactory.kernel.plugins.TenantOutgoing;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.vault.PluginShelf;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.picture.Renderer;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;

/**
 * What plugins are given: what the database keeps of them, and what of the kernel they may take.
 *
 * @param house what it comes from
 * @param decoders who makes pictures
 * @param outgoing the way to other computers
 * @param notices the way to people, for each plugin
 */
record Provisions(
    House house,
    Decoders decoders,
    OutgoingClient outgoing,
    Function<PluginIdentity, NoticeSender> notices) {

  PluginNeeds needs(SettingsBook settings) {
    return new PluginNeeds(
        records(), settings, house.signals().board(), house.signals().events(), services());
  }

  /** Flags go first: they are what others look at. */
  private PluginRecords records() {
    Database database = house.database();
    Clock clock = house.signals().clock();
    LedgerSchemas schemas = new LedgerSchemas(database);
    return new PluginRecords(
        new PluginRegister(database, clock),
        schemas,
        new Erasures(database, clock),
        List.of(house.pipeline()::erase, schemas, house.shelves().derivatives()::removeFolders));
  }

  private Map<Class<?>, Function<PluginIdentity, ?>> services() {
    return Map.of(
        Renderer.class, _ -> decoders,
        Outgoing.class, tenant -> new TenantOutgoing(tenant, outgoing),
        Settings.class, PresentSettings::new,
        PluginLedger.class, tenant -> new TenantLedger(house.database(), tenant.schema()),
        DerivedFolders.class, tenant -> new PluginShelf(house.shelves().derivatives(), tenant.id()),
        NoticeSender.class, notices,
        StageRequests.class, tenant -> new PluginRequests(tenant.id(), house.pipeline().stages()));
  }
}
