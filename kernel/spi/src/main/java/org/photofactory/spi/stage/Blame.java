package org.photofactory.spi.stage;

/** Whose fault a failure is; it decides what happens next. */
public enum Blame {
  /** The file is broken: trying again would not help. The asset becomes a dead letter at once. */
  ITEM,
  /**
   * Something the stage needs is missing (tool, network, disk, model): the whole stage is parked.
   * No asset suffers.
   */
  RESOURCE,
  /** It may work next time: tried again with growing pauses, then a dead letter. */
  TRANSIENT
}
