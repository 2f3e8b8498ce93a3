package org.photofactory.kernel.plugins;

import java.util.Map;
import java.util.function.Function;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.StatusBoard;

/**
 * What plugins need from the rest of the kernel.
 *
 * @param records what the database keeps of them
 * @param settings values of their settings
 * @param board where health is told
 * @param events where changes are told
 * @param services what of the kernel they may take as OSGi services, by its type in the SPI, made
 *     for each of them
 */
public record PluginNeeds(
    PluginRecords records,
    SettingsBook settings,
    StatusBoard board,
    Events events,
    Map<Class<?>, Function<PluginIdentity, ?>> services) {

  public PluginNeeds {
    services = Map.copyOf(services);
  }

  HostReport report(LoaderWatch loaders) {
    return new HostReport(board, records.schemas(), loaders);
  }
}
