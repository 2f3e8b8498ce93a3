package org.photofactory.plugins.video.making;

/** What came of making a variant. */
public sealed interface Making {

  /** It is whole. */
  record Made() implements Making {}

  /** Nobody wanted it any more; what was finished stays. */
  record Ended() implements Making {}

  /** The program was ended by somebody else; what was finished stays, the rest is made later. */
  record Killed() implements Making {}

  /** There is no room for it; that is nobody's fault. */
  record NoRoom() implements Making {}

  /**
   * It cannot be made.
   *
   * @param code stable upper-case code
   * @param sentence for people
   */
  record Failed(String code, String sentence) implements Making {}
}
