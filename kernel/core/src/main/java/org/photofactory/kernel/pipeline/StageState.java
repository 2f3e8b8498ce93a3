package org.photofactory.kernel.pipeline;

/** What a stage is allowed to do. */
public enum StageState {
  /** It works. */
  ACTIVE,
  /** A person has halted it. */
  PAUSED,
  /** Something it needs is missing, a flag for instance; it is tried again by itself. */
  PARKED,
  /** Its plugin is going: running calls end, no new ones start. */
  DRAINING,
  /** Its plugin is not there; flags, history and work are kept. */
  ABSENT
}
