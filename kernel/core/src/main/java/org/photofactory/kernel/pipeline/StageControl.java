package org.photofactory.kernel.pipeline;

import java.util.List;
import java.util.Optional;
import org.photofactory.spi.stage.StageRequests.GivenUp;

/** What people may do with stages. Safe for use by many threads. */
public interface StageControl {

  /** Every known stage but the intake, in slot order; counts are at most two seconds old. */
  List<StageStatus> stages();

  /** One stage; empty when there is none of that name. */
  Optional<StageStatus> stage(String name);

  /**
   * What a stage that runs here is allowed to do; asks no database. Empty when none of that name
   * does.
   */
  Optional<StageStatus.Standing> standing(String name);

  /**
   * Halts a stage: running calls end, no new ones start. Returns false when there is none of that
   * name.
   */
  boolean pause(String name);

  /** Lets a paused or parked stage work again. Returns false when there is none of that name. */
  boolean resume(String name);

  /**
   * Has a stage work on every asset again, after everything new. Returns false when there is none
   * of that name.
   */
  boolean rerun(String name);

  /**
   * Has a stage work on an asset as soon as it can, settled or not. Returns false when it cannot:
   * there is no such stage of that plugin, or the asset is not one for it, or not yet.
   */
  boolean ask(String plugin, String name, long assetId);

  /** Why a stage of a plugin has given an asset up; empty when it has not. */
  Optional<GivenUp> givenUp(String plugin, String name, long assetId);
}
