package org.photofactory.kernel.plugins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;

/**
 * Which of several shipped jars of one plugin is to run: the higher version, then the first by file
 * name; jars that must not be installed are passed over, and named.
 *
 * @param jar the jar to run; null when none of them may
 * @param refused the best jar that was passed over for {@code jar}; null when there is none
 */
record Choice(@Nullable PluginJar jar, @Nullable RefusedJar refused) {

  /** Chooses for every plugin. */
  static Map<String, Choice> of(List<Candidate> folder) {
    Map<String, List<Candidate>> ranked = new LinkedHashMap<>();
    folder.stream()
        .sorted(Comparator.comparing(Candidate::version).reversed().thenComparing(Candidate::file))
        .forEach(jar -> ranked.computeIfAbsent(jar.id(), _ -> new ArrayList<>()).add(jar));
    Map<String, Choice> choices = new TreeMap<>();
    ranked.forEach((id, candidates) -> choices.put(id, among(candidates)));
    return choices;
  }

  /** What there is to say about the jar that was passed over; null when there is none. */
  @Nullable String word() {
    return refused == null ? null : word(refused);
  }

  /** What there is to say about a jar that is not used. */
  static String word(RefusedJar refused) {
    return refused.file().getFileName() + " is not used: " + refused.reason();
  }

  private static Choice among(List<Candidate> ranked) {
    RefusedJar refused = null;
    for (Candidate candidate : ranked) {
      switch (candidate) {
        case PluginJar jar -> {
          return new Choice(jar, refused != null ? refused : clash(jar, ranked));
        }
        case RefusedJar jar -> refused = refused != null ? refused : jar;
      }
    }
    return new Choice(null, refused);
  }

  /** Two different jars of one folder that call themselves the same are somebody's mistake. */
  private static @Nullable RefusedJar clash(PluginJar chosen, List<Candidate> ranked) {
    return ranked.stream()
        .filter(other -> other != chosen && other.version().equals(chosen.version()))
        .findFirst()
        .map(other -> clash(chosen, other))
        .orElse(null);
  }

  private static RefusedJar clash(PluginJar chosen, Candidate other) {
    String reason =
        "Both %s and %s are %s %s; the first one runs. Remove one of them."
            .formatted(
                chosen.file().getFileName(),
                other.file().getFileName(),
                chosen.id(),
                chosen.version());
    return new RefusedJar(
        other.file(), other.version(), other.id(), PluginStatus.State.BROKEN, reason);
  }
}
