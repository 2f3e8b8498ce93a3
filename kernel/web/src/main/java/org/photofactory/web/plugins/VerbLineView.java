package org.photofactory.web.plugins;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.RunningVerb.Word;

/**
 * A word of a verb that runs.
 *
 * @param line what it says; null when it says nothing, or has ended
 * @param exit how it ended: 0 done, 1 done with complaints, 2 not done; null while it runs
 */
public record VerbLineView(@Nullable String line, @Nullable Integer exit) {

  /** It still runs. */
  static VerbLineView alive() {
    return new VerbLineView(null, null);
  }

  static VerbLineView of(Word word) {
    return switch (word) {
      case Word.Line(String text) -> new VerbLineView(text, null);
      case Word.End(int code) -> new VerbLineView(null, code);
    };
  }
}
