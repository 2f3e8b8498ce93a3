package org.photofactory.spi.stage;

import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One step of the pipeline, owning one status flag. Register it as an OSGi service.
 *
 * <p>The kernel calls it from the threads of its lane, several at once; implementations keep no
 * state between calls that is not thread-safe. No transaction is open during a call. A call may be
 * repeated for the same asset (after a crash, a timeout, a swap), so whatever it does besides its
 * {@link Write} must bear repeating.
 */
@ConsumerType
public interface Stage {

  /** Who this stage is; the same answer every time. */
  StageSpec spec();

  /**
   * Works on one asset.
   *
   * @throws Exception anything; counted as a {@link Outcome.Failed} of {@link Blame#TRANSIENT} with
   *     code {@code BUG}
   * @throws ToolException when a program could not do its work; its outcome is the answer
   * @throws InterruptedException when cancelled
   */
  Outcome process(Asset asset, StageContext context) throws Exception;

  /**
   * Works on up to {@link StageSpec#batch} assets at once; override it where that is cheaper than
   * one by one. A stage that does not is asked for one asset after the other. Assets that failed
   * before come one by one in any case.
   *
   * @return one outcome per asset, in the same order. If this throws, or answers for fewer or more,
   *     the kernel calls {@link #process} for each.
   */
  default List<Outcome> processAll(List<Asset> assets, StageContext context) throws Exception {
    List<Outcome> outcomes = new ArrayList<>(assets.size());
    for (Asset asset : assets) {
      outcomes.add(process(asset, context));
    }
    return outcomes;
  }
}
