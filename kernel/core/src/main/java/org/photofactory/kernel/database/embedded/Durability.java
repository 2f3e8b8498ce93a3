package org.photofactory.kernel.database.embedded;

/** How much of a commit survives a power cut. */
public enum Durability {
  /** All of it: what an appliance needs. */
  FULL,
  /** Perhaps nothing; for tests whose data nobody wants back. */
  NONE
}
