package org.photofactory.kernel.ledger.stacks;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says of which other it belongs to; letter case does not matter.
 *
 * @param name the whole name
 * @param stem without its last extension
 */
record FileTitle(String name, String stem) {

  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,5}$");

  /** Apple's edited pictures. */
  private static final Pattern APPLE = Pattern.compile("img_e(\\d+)");

  /** What Apple tells of an edit, in AAE files. */
  private static final Pattern ADJUSTED = Pattern.compile("img_o(\\d+)");

  /** Google's edited pictures, in the language of their owner; a number may follow. */
  private static final Pattern GOOGLE =
      Pattern.compile(
          "(.+)-(?:edited|bearbeitet|bewerkt|modificato|modifié|editado|editada|ha editado|editat"
              + "|edytowane|redigerad|redigeret|redigert|編集済み)(\\(\\d+\\))?");

  /** Takeout cuts what it adds to long names. */
  private static final Pattern TAKEOUT = Pattern.compile("(.+)\\.su[a-z-]*(\\(\\d+\\))?");

  private static final Pattern NUMBERED = Pattern.compile("(.+)(\\.[a-z0-9]{1,5})(\\(\\d+\\))");

  static FileTitle of(String fileName) {
    String name = Normalizer.normalize(fileName, Form.NFC).toLowerCase(Locale.ROOT);
    return new FileTitle(name, withoutExtension(name));
  }

  boolean sameStem(FileTitle other) {
    return stem.equals(other.stem);
  }

  /** The stem of what this was made from; empty where the name does not say that it was edited. */
  Optional<String> original() {
    Matcher apple = APPLE.matcher(stem);
    if (apple.matches()) {
      return Optional.of("img_" + apple.group(1));
    }
    Matcher google = GOOGLE.matcher(stem);
    return google.matches()
        ? Optional.of(google.group(1) + (google.group(2) == null ? "" : google.group(2)))
        : Optional.empty();
  }

  /** True when a sidecar of this name is called after the whole name of that file. */
  boolean isAfterNameOf(FileTitle file) {
    return subjects().contains(file.name);
  }

  /** True when a sidecar of this name is called after the stem of that file. */
  boolean isAfterStemOf(FileTitle file) {
    return subjects().contains(file.stem);
  }

  /** What a sidecar of this name may be called after. */
  private List<String> subjects() {
    Matcher adjusted = ADJUSTED.matcher(stem);
    if (adjusted.matches()) {
      return List.of("img_" + adjusted.group(1));
    }
    Matcher takeout = TAKEOUT.matcher(stem);
    String plain =
        takeout.matches()
            ? takeout.group(1) + (takeout.group(2) == null ? "" : takeout.group(2))
            : stem;
    // x.jpg(1).json is about x(1).jpg.
    Matcher numbered = NUMBERED.matcher(plain);
    return numbered.matches()
        ? List.of(plain, numbered.group(1) + numbered.group(3) + numbered.group(2))
        : List.of(plain);
  }

  private static String withoutExtension(String name) {
    return EXTENSION.matcher(name).replaceFirst("");
  }
}
