package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import org.photofactory.launcher.cli.Printable;

/**
 * Catalogs as text.
 *
 * @param out where they are told
 */
record CatalogPages(PrintStream out) {

  private static final String ROW = "%-4s %-28s %8s  %s%n";

  void list(Sources sources) {
    if (sources.all().isEmpty()) {
      out.println("There are no catalogs. Add one: photofactory plugin catalog add ADDRESS");
      return;
    }
    out.printf(ROW, "NO.", "NAME", "PLUGINS", "ADDRESS");
    for (JsonNode catalog : sources.all()) {
      out.printf(
          ROW,
          catalog.path("id").asText(),
          Printable.text(catalog, "name"),
          catalog.path("plugins").asText(),
          address(catalog));
      out.println("     Key " + Printable.text(catalog, "fingerprint"));
      trouble(catalog);
    }
  }

  /** One that was looked at for news. */
  void refreshed(JsonNode catalog) {
    out.printf(
        "%s: number %s of its list, %s%n",
        Printable.text(catalog, "name"), catalog.path("sequence").asText(), plugins(catalog));
    trouble(catalog);
  }

  /**
   * One that was added.
   *
   * @param compared whether its key was named
   */
  void added(JsonNode catalog, boolean compared) {
    String name = Printable.text(catalog, "name");
    out.printf(
        "%s was added: %s; 'photofactory plugin search' tells which.%n", name, plugins(catalog));
    out.println("Its key is " + Printable.text(catalog, "fingerprint"));
    if (!compared) {
      out.printf(
          "Compare that with what its keeper tells you. If it is another, type: photofactory plugin"
              + " catalog remove %s%n",
          catalog.path("id").asText());
    }
  }

  /** One whose key is another from now on. */
  void accepted(JsonNode catalog) {
    String name = Printable.text(catalog, "name");
    out.printf(
        "%s is signed by the key %s from now on: number %s of its list, %s.%n",
        name,
        Printable.text(catalog, "fingerprint"),
        catalog.path("sequence").asText(),
        plugins(catalog));
  }

  void removed(JsonNode catalog) {
    out.println(
        Printable.text(catalog, "name") + " was removed; what was installed from it stays.");
  }

  /** Whether news could not be had. */
  static boolean troubled(JsonNode catalog) {
    return catalog.path("trouble").isObject();
  }

  private void trouble(JsonNode catalog) {
    JsonNode trouble = catalog.path("trouble");
    if (troubled(catalog)) {
      String hint = Printable.text(trouble, "hint");
      out.println(("     " + Printable.text(trouble, "message") + " " + hint).stripTrailing());
    }
    String offered = Printable.text(catalog, "offeredFingerprint");
    if (!offered.isEmpty()) {
      out.println("     The other key is " + offered);
      out.println("     If its keeper tells the same: " + acceptance(catalog, offered));
    }
  }

  /** What to type to have another key sign a catalog. */
  static String acceptance(JsonNode catalog, String fingerprint) {
    return "photofactory plugin catalog accept %s --fingerprint \"%s\""
        .formatted(catalog.path("id").asText(), fingerprint);
  }

  private static String plugins(JsonNode catalog) {
    int count = catalog.path("plugins").asInt();
    return count == 1 ? "1 plugin" : count + " plugins";
  }

  private static String address(JsonNode catalog) {
    String address = Printable.text(catalog, "address");
    return Printable.text(catalog, "kind").equals("FOLDER")
        ? ("the folder catalog/" + address).replaceFirst("/$", "") + " of the data folder"
        : address;
  }
}
