package org.photofactory.kernel.ledger.stacks;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says of which other it belongs to; letter case does not matter.
 *
 * @param name the whole name
 * @param stem without its last extension
 */
public record FileTitle(String name, String stem) {

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

  /** Takeout cuts what it adds to long names, to nothing in the end. */
  private static final Pattern TAKEOUT = Pattern.compile("(.+)\\.(?:su?|su[a-z-]+)?(\\(\\d+\\))?");

  /** So long are the names of Takeout's files at most; what has more of them was cut. */
  private static final Pattern CUT = Pattern.compile("(.{46})(\\(\\d+\\))?\\.json");

  private static final Pattern NUMBER = Pattern.compile("(\\(\\d+\\))$");

  private static final Pattern NUMBERED = Pattern.compile("(.+)(\\.[a-z0-9]{1,5})(\\(\\d+\\))");

  /** What a name says. */
  public static FileTitle of(String fileName) {
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
  public boolean isAfterNameOf(FileTitle file) {
    return subjects().contains(file.name) || isCutFrom(file);
  }

  /** True when Takeout cut this name of a sidecar from that of the file. */
  private boolean isCutFrom(FileTitle file) {
    Matcher cut = CUT.matcher(name);
    return cut.matches()
        && file.name.startsWith(cut.group(1))
        && Objects.equals(cut.group(2), number(file.stem));
  }

  private static @Nullable String number(String stem) {
    Matcher number = NUMBER.matcher(stem);
    return number.find() ? number.group() : null;
  }

  /**
   * True when a sidecar of this name is about a file: when it is called after it, or after what
   * that file is the picture or film of, or was made from.
   *
   * @param stack files that stand together, with that one
   */
  public boolean isAbout(FileTitle file, Collection<FileTitle> stack) {
    return stack.stream()
        .filter(other -> isAfterNameOf(other) || isAfterStemOf(other))
        .anyMatch(
            other ->
                other.sameStem(file) || file.original().filter(other.stem::equals).isPresent());
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
