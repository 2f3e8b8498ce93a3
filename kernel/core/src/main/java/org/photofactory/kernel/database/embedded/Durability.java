package org.photofactory.kernel.database.embedded;

/**
 * How much of a commit survives a power cut; all of it survives the death of a process in either
 * case.
 */
public enum Durability {
  /** All of it: what an appliance needs. */
  FULL,
  /** Perhaps nothing; for tests whose data nobody wants back. */
  NONE
}
