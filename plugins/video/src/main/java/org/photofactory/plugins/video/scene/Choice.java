package org.photofactory.plugins.video.scene;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.photofactory.plugins.video.shots.Beat;

/** Chooses the moments of a film that are worth a look. */
final class Choice {

  /** ffmpeg's measure; most cuts are far above. */
  private static final double CUT = 0.25;

  /** Video black is 16 of 255; night scenes are brighter than this. */
  private static final double BLACK = 20;

  /** Within a scene this far from all that is chosen, it may have become another. */
  private static final double FAR = 10;

  private Choice() {}

  /**
   * The beginning, the strongest cuts, and what lies far from these; nothing black, unless there is
   * nothing else.
   *
   * @param most how many at most, at least 1
   * @return seconds, in this order
   */
  static List<Double> of(List<Beat> all, int most) {
    List<Beat> bright = all.stream().filter(beat -> beat.brightness() > BLACK).toList();
    List<Beat> beats = bright.isEmpty() ? all : bright;
    TreeSet<Double> chosen = new TreeSet<>();
    beats.stream().limit(1).forEach(beat -> chosen.add(beat.seconds()));
    beats.stream()
        .filter(beat -> beat.change() >= CUT)
        .sorted(Comparator.comparingDouble(Beat::change).reversed())
        .takeWhile(_ -> chosen.size() < most)
        .forEach(beat -> chosen.add(beat.seconds()));
    while (chosen.size() < most) {
      Optional<Beat> next = farthest(beats, chosen);
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get().seconds());
    }
    return List.copyOf(chosen);
  }

  /** The same of a film that nobody has walked through: equally far from each other. */
  static List<Double> spread(double seconds, int most) {
    return IntStream.range(0, most)
        .mapToObj(number -> (number + 0.5) * seconds / most)
        .distinct()
        .toList();
  }

  private static Optional<Beat> farthest(List<Beat> beats, Collection<Double> chosen) {
    return beats.stream()
        .filter(beat -> distance(beat, chosen) > FAR)
        .max(Comparator.comparingDouble(beat -> distance(beat, chosen)));
  }

  private static double distance(Beat beat, Collection<Double> chosen) {
    return chosen.stream().mapToDouble(moment -> Math.abs(moment - beat.seconds())).min().orElse(0);
  }
}
