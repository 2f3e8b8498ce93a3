package org.photofactory.kernel.plugins;

import java.util.function.Function;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.stage.Settings;

/**
 * What plugins need from the rest of the kernel.
 *
 * @param schemas their tables
 * @param settings their settings, by what they declare
 * @param board where health is told
 * @param events where changes are told
 */
public record PluginNeeds(
    PluginSchemas schemas,
    Function<PluginDescriptor, Settings> settings,
    StatusBoard board,
    Events events) {}
