package org.photofactory.kernel.ledger.edits;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes tags of words: one form, no blanks around, none twice in another letter case. */
public final class Tags {

  /** Longest tag, in characters. */
  public static final int LONGEST = 100;

  private Tags() {}

  /** The tags that these words make, in their order; blank ones make none. */
  public static List<String> of(List<String> words) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String word : words) {
      String tag = of(word);
      if (!tag.isEmpty()) {
        tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
      }
    }
    return List.copyOf(tags.values());
  }

  private static String of(String word) {
    String tag = Normalizer.normalize(word.strip(), Normalizer.Form.NFC);
    int end = tag.offsetByCodePoints(0, Math.min(LONGEST, tag.codePointCount(0, tag.length())));
    return tag.substring(0, end).strip();
  }
}
