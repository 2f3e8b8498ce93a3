package org.photofactory.decoder.pool;

import java.util.List;
import java.util.stream.Collectors;
import org.photofactory.decoder.route.Format;

/** How pictures are decoded, in sentences for people. */
public final class Summary {

  private final Equipment equipment;

  Summary(Equipment equipment) {
    this.equipment = equipment;
  }

  /** Formats by the way they go, one line a way. */
  public List<String> paths() {
    return equipment.paths().entrySet().stream()
        .map(path -> titles(path.getValue()) + " by " + path.getKey().title())
        .toList();
  }

  /** What is missing, one line a package of Debian. */
  public List<Missing> missing() {
    return equipment.missing().entrySet().stream()
        .map(entry -> missing(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Something that is not installed.
   *
   * @param debianPackage its package
   * @param consequence what does not work without it
   */
  public record Missing(String debianPackage, String consequence) {}

  /** All of it in one line. */
  String line(int workers) {
    if (!equipment.known()) {
      return "waits for the first picture";
    }
    String libraries = equipment.empty() ? "no library" : String.join(", ", equipment.versions());
    String working = "%s at work, with %s".formatted(workers, libraries);
    String lacking =
        missing().stream()
            .map(part -> part.consequence() + ": sudo apt install " + part.debianPackage())
            .collect(Collectors.joining("; "));
    return lacking.isEmpty() ? working : working + "; " + lacking;
  }

  private Missing missing(String debianPackage, List<Format> formats) {
    List<Format> slow = formats.stream().filter(this::shown).toList();
    List<Format> unseen = formats.stream().filter(format -> !shown(format)).toList();
    String slowly = slow.isEmpty() ? "" : titles(slow) + " take longer";
    String never = unseen.isEmpty() ? "" : titles(unseen) + " cannot be shown";
    String both = slowly.isEmpty() || never.isEmpty() ? "" : ", and ";
    return new Missing(debianPackage, slowly + both + never);
  }

  private boolean shown(Format format) {
    return equipment.path(format).isPresent();
  }

  private static String titles(List<Format> formats) {
    return formats.stream().map(Format::title).collect(Collectors.joining(", "));
  }
}
