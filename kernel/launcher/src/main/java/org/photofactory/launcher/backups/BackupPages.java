package org.photofactory.launcher.backups;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import org.photofactory.launcher.cli.Printable;

/**
 * Backups as a terminal shows them.
 *
 * @param out where they are printed
 */
record BackupPages(PrintStream out) {

  void list(JsonNode backups) {
    if (backups.isEmpty()) {
      out.println("No plugin keeps backups. 'photofactory plugin search backup' tells of some.");
      return;
    }
    out.printf("%-20s %-8s %23s  %s%n", "NAME", "STATE", "ORIGINALS", "LAST CHECK");
    for (JsonNode backup : backups) {
      out.printf(
          "%-20s %-8s %,11d of %,8d  %s%n",
          Printable.text(backup, "name"),
          Printable.text(backup, "state").toLowerCase(Locale.ROOT),
          backup.path("kept").path("count").asLong(),
          backup.path("originals").path("count").asLong(),
          lastCheck(backup.path("lastCheck")));
      detail(Printable.text(backup, "reason"));
      detail(failed(backup.path("failed").asLong()));
      detail(goingOn(backup));
    }
  }

  /** True while nothing keeps its stage from working. */
  static boolean works(JsonNode backup) {
    return Printable.text(backup, "state").equals("ON");
  }

  void checking(JsonNode backup) {
    out.println(progress(backup.path("check")));
  }

  void restoring(JsonNode backup) {
    out.printf("%,d originals looked at%n", backup.path("restore").path("looked").asLong());
  }

  void waits(JsonNode what, String then) {
    String reason = what.isTextual() ? Printable.of(what.asText()) : Printable.text(what, "reason");
    out.println("It waits: " + reason + " " + then);
  }

  void checked(JsonNode check) {
    out.printf(
        "%,d copies are whole. Found damaged: %,d, missing: %,d; made anew: %,d.%n",
        check.path("whole").asLong(),
        check.path("damaged").asLong(),
        check.path("missing").asLong(),
        check.path("mended").asLong());
    long failed = check.path("failed").asLong();
    if (failed > 0) {
      out.println(failed(failed));
    }
  }

  void restored(JsonNode restore) {
    out.printf(
        "%,d originals looked at, %,d given back, %,d could not be.%n",
        restore.path("looked").asLong(),
        restore.path("restored").asLong(),
        restore.path("lost").asLong());
  }

  /** A copy that was not whole. */
  void finding(JsonNode finding) {
    item(finding, Printable.text(finding, "kind"));
  }

  /** An original that was lost. */
  void returned(JsonNode returned) {
    item(returned, Printable.text(returned, "outcome"));
  }

  private void item(JsonNode item, String what) {
    out.printf(
        "%-13s %s: %s%n",
        what.toLowerCase(Locale.ROOT).replace('_', ' '),
        Printable.text(item, "path"),
        Printable.text(item, "reason"));
  }

  private void detail(String line) {
    if (!line.isEmpty()) {
      out.println("    " + line);
    }
  }

  private static String goingOn(JsonNode backup) {
    return backup.path("check").isObject() ? progress(backup.path("check")) : "";
  }

  private static String progress(JsonNode check) {
    String why =
        switch (check.path("reason").asText()) {
          case "NEW_STORE" -> "Its storage is new, everything is copied there";
          case "KNOWN_STORE" -> "Its storage is another than before, and is read again";
          default -> "Copies are read again";
        };
    return "%s: %,d of %,d".formatted(why, check.path("read").asLong(), check.path("all").asLong());
  }

  private static String lastCheck(JsonNode check) {
    return check.isObject()
        ? "%s: %,d whole, %,d damaged, %,d missing"
            .formatted(
                Printable.text(check, "endedAt"),
                check.path("whole").asLong(),
                check.path("damaged").asLong(),
                check.path("missing").asLong())
        : "never";
  }

  private static String failed(long count) {
    return count == 0
        ? ""
        : "%,d originals have no copy; the factory page tells why.".formatted(count);
  }
}
