package org.photofactory.kernel.pipeline;

import org.photofactory.spi.stage.Settings;

/**
 * The plugin that brings a stage.
 *
 * @param id plugin id, for example {@code hello-stage}
 * @param schema its PostgreSQL schema, for example {@code p_hello_stage}
 * @param settings its settings
 */
public record PluginIdentity(String id, String schema, Settings settings) {}
