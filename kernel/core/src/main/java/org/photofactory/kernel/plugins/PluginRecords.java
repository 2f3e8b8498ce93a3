package org.photofactory.kernel.plugins;

import java.util.List;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;

/**
 * What the factory keeps of plugins.
 *
 * @param register which of them are to run
 * @param schemas their tables
 * @param erasures of which of them nothing is to be left
 * @param traces where something of them may be left, in the order in which it is to go
 */
public record PluginRecords(
    PluginRegister register, PluginSchemas schemas, Erasures erasures, List<PluginTraces> traces) {

  public PluginRecords {
    traces = List.copyOf(traces);
  }
}
