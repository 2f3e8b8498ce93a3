package org.photofactory.plugins.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts pairs together into groups: connected components, the nearest pairs joined first. Two that a
 * person took apart never come into one group, not by way of a third either. For one thread.
 */
final class Grouping {

  private final Map<Long, Set<Long>> apart = new HashMap<>();
  private final Map<Long, List<Long>> groups = new HashMap<>();

  private Grouping(List<long[]> takenApart) {
    for (long[] two : takenApart) {
      apart.computeIfAbsent(two[0], _ -> new HashSet<>()).add(two[1]);
      apart.computeIfAbsent(two[1], _ -> new HashSet<>()).add(two[0]);
    }
  }

  /**
   * All groups, those with the newest assets first.
   *
   * @param pairs the nearest first
   * @param takenApart two ids each
   */
  static List<Group> of(List<Pair> pairs, List<long[]> takenApart) {
    Grouping grouping = new Grouping(takenApart);
    pairs.forEach(grouping::join);
    return grouping.groups(pairs);
  }

  private void join(Pair pair) {
    List<Long> one = groupOf(pair.one());
    List<Long> other = groupOf(pair.other());
    if (one == other || mayNotMeet(one, other)) {
      return;
    }
    List<Long> larger = one.size() < other.size() ? other : one;
    List<Long> smaller = larger == one ? other : one;
    larger.addAll(smaller);
    smaller.forEach(asset -> groups.put(asset, larger));
  }

  private List<Long> groupOf(long asset) {
    return groups.computeIfAbsent(asset, id -> new ArrayList<>(List.of(id)));
  }

  private boolean mayNotMeet(List<Long> one, List<Long> other) {
    List<Long> larger = one.size() < other.size() ? other : one;
    List<Long> smaller = larger == one ? other : one;
    return smaller.stream()
        .flatMap(asset -> apart.getOrDefault(asset, Set.of()).stream())
        .anyMatch(stranger -> groups.get(stranger) == larger);
  }

  private List<Group> groups(List<Pair> pairs) {
    Map<List<Long>, List<Pair>> within = new IdentityHashMap<>();
    for (Pair pair : pairs) {
      List<Long> group = groups.get(pair.one());
      if (group == groups.get(pair.other())) {
        within.computeIfAbsent(group, _ -> new ArrayList<>()).add(pair);
      }
    }
    return within.entrySet().stream()
        .map(entry -> new Group(newestFirst(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(Group::newest).reversed())
        .toList();
  }

  private static List<Long> newestFirst(List<Long> assets) {
    return assets.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
