package org.photofactory.kernel.plugins.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.photofactory.kernel.plugins.trust.Permission.Kind;

/** Says in sentences what a plugin asks for, and what of it is held to. Stateless. */
final class Permissions {

  private static final String SPI = "org.photofactory.spi.";
  private static final String ROOMS = SPI + "web";
  private static final String STAGES = SPI + "stage";
  private static final String HEADERS = SPI + "media";

  /** What the packages of the interface open, in a few words. */
  private static final List<Handed> HANDED =
      List.of(
          new Handed(STAGES, "originals and previews of every library, to work on"),
          new Handed(SPI + "intake", "the door for new files"),
          new Handed(HEADERS, "new files, to read their headers"),
          new Handed(SPI + "backup", "every original, to keep a copy of it"),
          new Handed(SPI + "place", "where photos were taken, to name the places"),
          new Handed(SPI + "picture", "pictures, decoded in a process apart"),
          new Handed(SPI + "storage", "where files of the factory are kept"));

  /** What a package opens. */
  private record Handed(String opening, String words) {}

  private Permissions() {}

  /**
   * All of them, those that are held to first.
   *
   * @param id the plugin
   * @param asked what its descriptor names
   * @param imports packages that its manifest imports
   */
  static List<Permission> of(String id, PluginPermissions asked, Collection<String> imports) {
    List<Permission> all = new ArrayList<>();
    all.add(database());
    all.add(media(imports));
    if (imports.contains(ROOMS)) {
      all.add(rest(id));
    }
    all.add(programs(asked));
    all.add(network(asked));
    all.add(files(asked));
    return all;
  }

  private static Permission database() {
    return new Permission(
        Kind.DATABASE,
        List.of(),
        true,
        "It has tables of its own and reads the list of photos with their facts, hidden ones too. A"
            + " database role of its own keeps it from accounts, sessions and the tables of"
            + " others.");
  }

  /** Stages use the words of {@code media} for what they work on, and see whole files anyway. */
  private static Permission media(Collection<String> imports) {
    List<String> handed =
        HANDED.stream()
            .filter(one -> imports.contains(one.opening()))
            .filter(one -> !one.opening().equals(HEADERS) || !imports.contains(STAGES))
            .map(Handed::words)
            .toList();
    return new Permission(
        Kind.MEDIA,
        handed,
        true,
        handed.isEmpty()
            ? "The factory hands it no photos."
            : "The factory hands it this, to read; originals are never changed through it.");
  }

  private static Permission rest(String id) {
    return new Permission(
        Kind.REST,
        List.of("/api/v1/p/" + id + "/"),
        true,
        "It answers requests below this address and nowhere else; who has not logged in does not"
            + " reach it.");
  }

  private static Permission programs(PluginPermissions asked) {
    return new Permission(
        Kind.PROGRAMS,
        asked.programs(),
        true,
        asked.programs().isEmpty()
            ? "The factory runs no program for it."
            : "The factory runs these programs for it and no others. What they do is theirs: they"
                + " have the rights of the factory.");
  }

  private static Permission network(PluginPermissions asked) {
    return new Permission(
        Kind.NETWORK,
        asked.network(),
        false,
        asked.network().isEmpty()
            ? "It says that it speaks to no other computer. The factory sends no request for it;"
                + " nothing but its word keeps its own code from it."
            : "It says that it speaks to these hosts only. The factory sends requests for it to no"
                + " others; nothing but its word keeps its own code from them.");
  }

  private static Permission files(PluginPermissions asked) {
    return new Permission(
        Kind.FILES,
        asked.files(),
        false,
        (asked.files().isEmpty()
                ? "It says that it touches no files but those it is handed."
                : "It says that it touches these files beside those it is handed.")
            + " Its code runs in the factory's process and could reach every file that the"
            + " factory can.");
  }
}
