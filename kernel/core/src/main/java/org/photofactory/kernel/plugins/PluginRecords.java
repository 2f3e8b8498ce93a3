package org.photofactory.kernel.plugins;

import org.photofactory.kernel.ledger.plugins.PluginRegister;

/**
 * What the database keeps of plugins.
 *
 * @param register which of them are to run
 * @param schemas their tables
 */
public record PluginRecords(PluginRegister register, PluginSchemas schemas) {}
