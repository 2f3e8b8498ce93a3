package org.photofactory.spi.stage;

/** What a stage mostly uses; each lane has its own threads, counted by a setting. */
public enum LaneKind {
  /** Small reads and writes on disk. */
  IO,
  /** Computing. */
  CPU,
  /** Waiting for other computers. */
  NET,
  /** Waiting for programs of the system. */
  TOOL,
  /** A graphics or neural accelerator. */
  ACCEL
}
