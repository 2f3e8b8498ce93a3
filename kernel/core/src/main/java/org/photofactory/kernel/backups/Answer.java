package org.photofactory.kernel.backups;

/** What becomes of something that a person has asked of a target. */
public sealed interface Answer {

  /** It will be done, or is being done already. */
  record Taken() implements Answer {}

  /** There is no such target. */
  record Unknown() implements Answer {}

  /**
   * It cannot be done as things are.
   *
   * @param reason a sentence for people
   */
  record Refused(String reason) implements Answer {}
}
