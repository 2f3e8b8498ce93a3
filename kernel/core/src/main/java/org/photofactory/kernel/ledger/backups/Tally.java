package org.photofactory.kernel.ledger.backups;

/**
 * Originals counted by what a target has of them; those in the trash are left out.
 *
 * @param all in the library
 * @param kept with a copy in the storage that is there now, as far as is known
 * @param failed given up
 * @param check of those that a check is about
 */
public record Tally(Amount all, Amount kept, long failed, Checked check) {

  /** How many, and their bytes. */
  public record Amount(long originals, long bytes) {}

  /**
   * Those that a check is about.
   *
   * @param all of them
   * @param unread whose copies it has still to read
   * @param whole with a copy
   * @param failed given up
   */
  public record Checked(long all, long unread, long whole, long failed) {}
}
