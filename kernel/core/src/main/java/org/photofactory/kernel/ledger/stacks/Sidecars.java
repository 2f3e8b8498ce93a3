package org.photofactory.kernel.ledger.stacks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/**
 * Which file each sidecar is about. Folders are not known here, and cameras count from 1 again and
 * again: where several files have the name, the moment decides, if the sidecar tells it; else one
 * of them must be the only one without a sidecar of that name. What is once found stays.
 *
 * @param files by id
 * @param root whom a file stands behind; itself when it stands on its own
 * @param apart what a person took apart
 */
record Sidecars(List<StackFile> files, ToLongFunction<StackFile> root, Set<Apart> apart) {

  /** The cover for each sidecar that has one. */
  Map<StackFile, Long> subjects() {
    Map<StackFile, Long> subjects = new LinkedHashMap<>();
    List<StackFile> sidecars =
        files.stream()
            .filter(file -> file.kind() == MediaKind.SIDECAR && !file.place().byPerson())
            // Who has a place keeps it; who tells a moment needs no guess.
            .sorted(
                Comparator.comparing((StackFile file) -> file.place().behind() == null)
                    .thenComparing(file -> file.shot().takenAt() == null)
                    .thenComparing(StackFile::id))
            .toList();
    for (StackFile sidecar : sidecars) {
      subject(sidecar, subjects).ifPresent(cover -> subjects.put(sidecar, cover));
    }
    return subjects;
  }

  private Optional<Long> subject(StackFile sidecar, Map<StackFile, Long> taken) {
    List<StackFile> named = named(sidecar);
    Optional<Long> kept = one(named, root -> isHome(sidecar, root));
    if (kept.isPresent()) {
      return kept;
    }
    List<StackFile> simultaneous =
        named.stream().filter(file -> file.isSameSecond(sidecar)).toList();
    return simultaneous.isEmpty()
        ? one(named, root -> !isTaken(sidecar, root, taken))
        : one(simultaneous, _ -> true);
  }

  /** What it is called after: the whole name means more than the stem, a RAW file's most of all. */
  private List<StackFile> named(StackFile sidecar) {
    List<StackFile> whole = subjects(sidecar, sidecar.title()::isAfterNameOf).toList();
    if (!whole.isEmpty()) {
      return whole;
    }
    for (MediaKind kind :
        List.of(MediaKind.RAW, MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.AUDIO)) {
      List<StackFile> stems =
          subjects(sidecar, sidecar.title()::isAfterStemOf)
              .filter(file -> file.kind() == kind)
              .toList();
      if (!stems.isEmpty()) {
        return stems;
      }
    }
    return List.of();
  }

  private Stream<StackFile> subjects(StackFile sidecar, Predicate<FileTitle> isAfter) {
    return files.stream()
        .filter(file -> file.kind() != MediaKind.SIDECAR && isAfter.test(file.title()))
        .filter(file -> !apart.contains(Apart.of(sidecar.id(), root.applyAsLong(file))));
  }

  /** The one cover of files that fits; empty where none does, or several do. */
  private Optional<Long> one(List<StackFile> candidates, Predicate<Long> fits) {
    List<Long> covers =
        candidates.stream().map(root::applyAsLong).distinct().filter(fits).limit(2).toList();
    return covers.size() == 1 ? Optional.of(covers.getFirst()) : Optional.empty();
  }

  /** True when it stands there, or stood behind what has gone there itself since. */
  private boolean isHome(StackFile sidecar, long cover) {
    @Nullable Long home = sidecar.place().behind();
    return home != null
        && files.stream().anyMatch(file -> file.id() == home && root.applyAsLong(file) == cover);
  }

  private static boolean isTaken(StackFile sidecar, long cover, Map<StackFile, Long> taken) {
    return taken.entrySet().stream()
        .anyMatch(
            other ->
                other.getValue() == cover
                    && other.getKey().title().name().equals(sidecar.title().name()));
  }
}
