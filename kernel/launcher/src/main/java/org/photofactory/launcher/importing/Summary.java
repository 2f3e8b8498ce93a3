package org.photofactory.launcher.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.photofactory.launcher.cli.Printable;

/** An import's results for people. */
record Summary(List<Result> results) {

  /** The count of one kind of result. */
  long count(Class<? extends Result> kind) {
    return results.stream().filter(kind::isInstance).count();
  }

  /** 0 when every file is in the library, 1 when some are not. */
  int exitCode() {
    long in = count(Result.Accepted.class) + count(Result.Duplicate.class);
    return in == results.size() ? 0 : 1;
  }

  /** A few lines: counts, then each file that did not come in with its reason. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d files: %d accepted, %d duplicates, %d quarantined, %d failed%n"
            .formatted(
                results.size(),
                count(Result.Accepted.class),
                count(Result.Duplicate.class),
                count(Result.Quarantined.class),
                count(Result.Failed.class)));
    appendQuarantined(text);
    for (Result result : results) {
      if (result instanceof Result.Failed failed) {
        text.append(
            "  failed: %s: %s%n"
                .formatted(Printable.of(failed.file()), Printable.of(failed.reason())));
      }
    }
    long unsent = count(Result.Unsent.class);
    if (unsent > 0) {
      text.append(
          "  %d not sent, because the appliance no longer took any; import again to send them%n"
              .formatted(unsent));
    }
    return text.toString();
  }

  private void appendQuarantined(StringBuilder text) {
    Map<String, List<Result.Quarantined>> byCode =
        results.stream()
            .filter(Result.Quarantined.class::isInstance)
            .map(Result.Quarantined.class::cast)
            .collect(
                Collectors.groupingBy(Result.Quarantined::code, TreeMap::new, Collectors.toList()));
    byCode.forEach(
        (code, files) -> {
          text.append("  quarantined, %s (%d):%n".formatted(code, files.size()));
          for (Result.Quarantined quarantined : files) {
            text.append(
                "    %s: %s%n"
                    .formatted(
                        Printable.of(quarantined.file()), Printable.of(quarantined.reason())));
          }
        });
  }
}
