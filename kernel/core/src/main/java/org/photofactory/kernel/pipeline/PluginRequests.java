package org.photofactory.kernel.pipeline;

import java.util.Optional;
import org.photofactory.spi.stage.StageRequests;

/**
 * What one plugin asks of its own stages. Thread-safe.
 *
 * @param plugin its id
 * @param stages all stages
 */
public record PluginRequests(String plugin, StageControl stages) implements StageRequests {

  @Override
  public boolean ask(String stage, long assetId) {
    return stages.ask(plugin, stage, assetId);
  }

  @Override
  public Optional<GivenUp> givenUp(String stage, long assetId) {
    return stages.givenUp(plugin, stage, assetId);
  }
}
