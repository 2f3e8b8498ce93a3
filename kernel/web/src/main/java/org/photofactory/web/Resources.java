package org.photofactory.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Set;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.web.backups.BackupsResource;
import org.photofactory.web.factory.DeadLettersResource;
import org.photofactory.web.factory.LogLevelsResource;
import org.photofactory.web.factory.QuarantineResource;
import org.photofactory.web.factory.RecentResource;
import org.photofactory.web.factory.StagesResource;
import org.photofactory.web.factory.StatusDesk;
import org.photofactory.web.factory.StatusResource;
import org.photofactory.web.factory.Totals;
import org.photofactory.web.library.AssetResource;
import org.photofactory.web.library.AssetsResource;
import org.photofactory.web.library.EditResource;
import org.photofactory.web.library.EditsResource;
import org.photofactory.web.library.ExportResource;
import org.photofactory.web.library.RestoreResource;
import org.photofactory.web.library.StackResource;
import org.photofactory.web.library.StacksResource;
import org.photofactory.web.library.TakeBackResource;
import org.photofactory.web.library.TimelineResource;
import org.photofactory.web.library.TrashResource;
import org.photofactory.web.notices.NoticesResource;
import org.photofactory.web.panels.PanelsResource;
import org.photofactory.web.people.FrontDesk;
import org.photofactory.web.plugins.CatalogsResource;
import org.photofactory.web.plugins.OffersResource;
import org.photofactory.web.plugins.PluginDataResource;
import org.photofactory.web.plugins.PluginLeftoversResource;
import org.photofactory.web.plugins.PluginSettingsResource;
import org.photofactory.web.plugins.PluginTasksResource;
import org.photofactory.web.plugins.PluginsResource;
import org.photofactory.web.plugins.SafeModeResource;
import org.photofactory.web.plugins.VerbsResource;
import org.photofactory.web.reference.OpenApiResource;
import org.photofactory.web.uploads.Receiving;

/**
 * The kernel's own resources below {@code /api/v1/}, each named here; nothing is found by scanning.
 */
record Resources(
    KernelServices kernel, Totals totals, StatusDesk desk, Receiving receiving, JsonMapper mapper) {

  Set<Object> all(FrontDesk frontDesk) {
    Library library = kernel.ledger().library();
    KernelServices.Shelves shelves = kernel.shelves();
    CatalogDesk catalogs = kernel.pipeline().plugins().catalogs().desk();
    Set<Object> all = new HashSet<>(receiving.resources());
    all.addAll(frontDesk.resources(kernel.ledger().database()));
    all.addAll(
        Set.of(
            new AssetsResource(library),
            new AssetResource(library, shelves.trash()),
            new EditResource(library, kernel.ledger().editor()),
            new EditsResource(kernel.ledger().editor()),
            new TrashResource(shelves.trash()),
            new RestoreResource(shelves.trash()),
            new TakeBackResource(kernel.ledger().editor()),
            new StackResource(library),
            new StacksResource(library, kernel.ledger().stacker()),
            new ExportResource(library, mapper),
            new TimelineResource(totals),
            new StagesResource(kernel.pipeline().stages()),
            new DeadLettersResource(kernel.pipeline().deadLetters()),
            new QuarantineResource(shelves.quarantine(), shelves.door().intakes()),
            new StatusResource(desk),
            new RecentResource(library),
            new PluginsResource(
                kernel.pipeline().plugins().desk(), receiving.files(), kernel.people().trail()),
            new PluginDataResource(
                kernel.pipeline().plugins().desk().data(), kernel.people().trail()),
            new PluginLeftoversResource(kernel.pipeline().plugins().desk().data()),
            new PanelsResource(kernel.pipeline().plugins().panels()),
            new PluginSettingsResource(
                kernel.pipeline().plugins().settings(), kernel.people().trail()),
            new SafeModeResource(
                kernel.pipeline().plugins().desk().safeMode(), kernel.people().trail()),
            new CatalogsResource(catalogs.catalogs(), kernel.people().trail()),
            new OffersResource(catalogs, kernel.people().trail()),
            new PluginTasksResource(kernel.pipeline().deeds().tasks(), kernel.people().trail()),
            new VerbsResource(kernel.pipeline().deeds().verbs(), kernel.people().trail(), mapper),
            new BackupsResource(kernel.pipeline().deeds().backups(), kernel.people().trail()),
            new NoticesResource(kernel.signals().notices()),
            new LogLevelsResource(),
            new OpenApiResource()));
    return all;
  }
}
