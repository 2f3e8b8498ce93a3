package org.photofactory.kernel.ledger.stacks;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.spi.media.MediaKind;

/**
 * Where files stand by the rules, whatever order they came in. Each follows at most one other, and
 * stands behind whom that one stands behind. What a person has said comes first: whom a person has
 * put behind another stays there, that other stays a cover, and what was taken apart stays apart.
 * For one use.
 */
final class Arrangement {

  private static final Comparator<StackFile> BY_ID = Comparator.comparingLong(StackFile::id);

  private final List<StackFile> files;
  private final Set<Apart> apart;
  private final Map<Long, StackFile> byId;
  private final Map<Long, Place> leaders = new HashMap<>();

  /** Whom no rule puts behind another: persons have told their places. */
  private final Set<Long> held = new HashSet<>();

  private Arrangement(Collection<StackFile> files, Set<Apart> apart) {
    this.files = files.stream().sorted(BY_ID).toList();
    this.apart = apart;
    this.byId = files.stream().collect(Collectors.toMap(StackFile::id, file -> file));
  }

  /** The place of each file. */
  static Map<Long, Place> of(Collection<StackFile> files, Set<Apart> apart) {
    Arrangement arrangement = new Arrangement(files, apart);
    arrangement.persons();
    arrangement.films();
    arrangement.follow(
        StackKind.RAW,
        (raw, picture) ->
            raw.kind() == MediaKind.RAW
                && picture.kind() == MediaKind.IMAGE
                && raw.isRawOf(picture));
    arrangement.follow(
        StackKind.EDIT,
        (file, edited) ->
            (edited.kind() == file.kind() || edited.kind() == MediaKind.IMAGE && file.isPicture())
                && file.isOriginalOf(edited));
    arrangement.bursts();
    new Sidecars(arrangement.files, arrangement::root, arrangement.apart)
        .subjects()
        .forEach((file, root) -> arrangement.lead(file, root, StackKind.SIDECAR));
    return arrangement.places();
  }

  private void persons() {
    for (StackFile file : files) {
      if (file.place().byPerson()) {
        leaders.put(file.id(), file.place());
        held.add(file.id());
        held.add(file.place().behind());
      }
    }
  }

  /** Each picture has one film at most, and the nearest of those that may be it. */
  private void films() {
    record Pair(StackFile film, StackFile picture) {}
    Set<Long> taken = new HashSet<>();
    free()
        .filter(film -> film.kind() == MediaKind.VIDEO)
        .flatMap(film -> picturesOf(film).map(picture -> new Pair(film, picture)))
        .sorted(
            Comparator.comparing((Pair pair) -> !pair.film().sharesContent(pair.picture()))
                .thenComparing(pair -> !pair.film().title().sameStem(pair.picture().title()))
                .thenComparing(pair -> pair.picture().kind())
                .thenComparing(pair -> pair.film().distance(pair.picture()))
                .thenComparing(Pair::picture, BY_ID)
                .thenComparing(Pair::film, BY_ID))
        .forEach(
            pair -> {
              if (!taken.contains(pair.film().id()) && taken.add(pair.picture().id())) {
                taken.add(pair.film().id());
                lead(pair.film(), pair.picture().id(), StackKind.LIVE);
              }
            });
  }

  private Stream<StackFile> picturesOf(StackFile film) {
    return files.stream()
        .filter(StackFile::isPicture)
        .filter(picture -> film.sharesContent(picture) || film.isFilmOf(picture))
        .filter(picture -> mayMeet(film.id(), picture.id()));
  }

  /** Whoever follows nobody yet follows the first one that it may. */
  private void follow(StackKind kind, BiPredicate<StackFile, StackFile> rule) {
    free()
        .filter(file -> !leaders.containsKey(file.id()))
        .toList()
        .forEach(
            file ->
                files.stream()
                    .filter(leader -> leader.id() != file.id() && rule.test(file, leader))
                    .filter(leader -> mayMeet(file.id(), leader.id()))
                    .findFirst()
                    .ifPresent(leader -> lead(file, leader.id(), kind)));
  }

  private void bursts() {
    Map<String, List<StackFile>> bursts =
        files.stream()
            .filter(file -> file.isPicture() && file.ties().burstId() != null)
            .collect(
                Collectors.groupingBy(
                    file -> file.ties().burstId(), TreeMap::new, Collectors.toList()));
    bursts.values().forEach(this::burst);
  }

  private void burst(List<StackFile> shots) {
    Map<Long, StackFile> byRoot = new LinkedHashMap<>();
    shots.stream()
        .sorted(
            Comparator.comparing((StackFile shot) -> !shot.ties().pick())
                .thenComparing(Arrangement::moment)
                .thenComparing(BY_ID))
        .forEach(shot -> byRoot.putIfAbsent(root(shot), shot));
    Optional<Long> cover =
        byRoot.keySet().stream()
            .filter(held::contains)
            .findFirst()
            .or(() -> byRoot.keySet().stream().findFirst());
    byRoot.keySet().stream()
        .filter(root -> !held.contains(root) && !root.equals(cover.orElseThrow()))
        .filter(root -> mayMeet(root, cover.orElseThrow()))
        .forEach(root -> leaders.put(root, new Place(cover.orElseThrow(), StackKind.BURST)));
  }

  private static LocalDateTime moment(StackFile shot) {
    LocalDateTime takenAt = shot.shot().takenAt();
    return takenAt == null ? LocalDateTime.MAX : takenAt;
  }

  private Stream<StackFile> free() {
    return files.stream().filter(file -> !held.contains(file.id()));
  }

  private void lead(StackFile file, long leader, StackKind kind) {
    leaders.put(file.id(), new Place(leader, kind));
  }

  private boolean mayMeet(long one, long other) {
    return !apart.contains(Apart.of(one, other));
  }

  private long root(StackFile file) {
    return root(file.id());
  }

  /** At the end of those whom it follows, unless a person has taken the two apart. */
  private long root(long id) {
    Place leader = leaders.get(id);
    if (leader == null) {
      return id;
    }
    long root = root(leader.behind());
    return mayMeet(id, root) ? root : id;
  }

  private Map<Long, Place> places() {
    Map<Long, Place> places = new TreeMap<>();
    for (StackFile file : files) {
      long root = root(file);
      Place leader = leaders.get(file.id());
      places.put(
          file.id(),
          root == file.id() || leader == null ? Place.OWN : new Place(root, leader.as()));
    }
    return places;
  }
}
