package org.photofactory.plugins.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final List<Pair> CHAIN = List.of(pair(1, 2, 0), pair(2, 3, 1), pair(3, 4, 2));

  @Test
  void what_hangs_together_is_one_group() {
    assertThat(groups(CHAIN)).containsExactly(List.of(4L, 3L, 2L, 1L));
  }

  @Test
  void groups_with_the_newest_assets_come_first() {
    assertThat(groups(List.of(pair(5, 9, 0), pair(1, 12, 0), pair(3, 7, 0))))
        .containsExactly(List.of(12L, 1L), List.of(9L, 5L), List.of(7L, 3L));
  }

  @Test
  void two_that_were_taken_apart_make_no_group() {
    assertThat(groups(List.of(pair(1, 2, 0)), apart(1, 2))).isEmpty();
  }

  @Test
  void two_that_were_taken_apart_do_not_meet_by_way_of_a_third() {
    assertThat(groups(CHAIN, apart(1, 3))).containsExactly(List.of(4L, 3L), List.of(2L, 1L));
    assertThat(groups(CHAIN, apart(4, 1))).containsExactly(List.of(3L, 2L, 1L));
  }

  @Test
  void the_pairs_of_a_group_are_those_within_it() {
    List<Group> groups = Grouping.of(CHAIN, List.of(apart(1, 3)));
    assertThat(groups.getFirst().pairs()).containsExactly(pair(3, 4, 2));
    assertThat(groups.getLast().pairs()).containsExactly(pair(1, 2, 0));
  }

  @Test
  void pages_follow_each_other_without_gaps() {
    List<Group> all = Grouping.of(List.of(pair(1, 2, 0), pair(3, 4, 0), pair(5, 6, 0)), List.of());
    GroupPage first = GroupPage.of(all, Long.MAX_VALUE, 2);
    assertThat(first.groups()).extracting(Group::newest).containsExactly(6L, 4L);
    assertThat(first.nextCursor()).isEqualTo("4");
    GroupPage last = GroupPage.of(all, 4, 2);
    assertThat(last.groups()).extracting(Group::newest).containsExactly(2L);
    assertThat(last.nextCursor()).isNull();
  }

  private static List<List<Long>> groups(List<Pair> pairs, long[]... apart) {
    return Grouping.of(pairs, List.of(apart)).stream().map(Group::assets).toList();
  }

  private static long[] apart(long one, long other) {
    return new long[] {one, other};
  }

  private static Pair pair(long one, long other, int distance) {
    return new Pair(one, other, distance, 0);
  }
}
