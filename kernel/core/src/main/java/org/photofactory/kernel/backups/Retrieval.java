package org.photofactory.kernel.backups;

/** What came of asking a target for a copy. */
public sealed interface Retrieval {

  /** The file has been written, with whatever bytes. */
  record Written() implements Retrieval {}

  /** The target has no whole copy. */
  record NoCopy() implements Retrieval {}

  /**
   * The target cannot be used just now.
   *
   * @param reason a sentence for people
   */
  record Away(String reason) implements Retrieval {}

  /**
   * It did not work with this one.
   *
   * @param reason a sentence for people
   */
  record Failed(String reason) implements Retrieval {}
}
