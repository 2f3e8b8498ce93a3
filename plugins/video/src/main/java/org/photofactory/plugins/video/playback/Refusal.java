package org.photofactory.plugins.video.playback;

import org.jspecify.annotations.Nullable;

/**
 * Why something is not made.
 *
 * @param code stable upper-case code
 * @param sentence for people
 * @param hint what can be done about it; null when there is nothing
 */
record Refusal(String code, String sentence, @Nullable String hint) {

  /** Sentence and hint. */
  String words() {
    return hint == null ? sentence : sentence + " " + hint;
  }
}
