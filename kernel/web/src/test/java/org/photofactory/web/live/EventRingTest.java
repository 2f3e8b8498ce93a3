package org.photofactory.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.ledger.Eyes;

class EventRingTest {

  private static final long ANNA = 1;
  private static final long BEN = 2;

  private final EventRing ring = new EventRing(3, 1000);

  @Test
  void readers_get_what_follows_their_place_in_order() {
    add("a", "b");
    assertThat(names(after(0, 10))).containsExactly("a", "b");
    assertThat(names(after(1, 10))).containsExactly("b");
    assertThat(after(2, 10)).isEmpty();
    assertThat(names(after(0, 1))).containsExactly("a");
  }

  @Test
  void the_oldest_go_when_there_are_too_many() {
    add("a", "b", "c", "d");
    assertThat(ring.reaches(0)).isFalse();
    assertThat(ring.reaches(1)).isTrue();
    assertThat(names(after(0, 10))).containsExactly("b", "c", "d");
  }

  @Test
  void the_oldest_go_when_they_take_too_much_room() {
    ring.add(new News(Audience.EVERYBODY, "large", new byte[600]));
    ring.add(new News(Audience.EVERYBODY, "large", new byte[600]));
    assertThat(ring.reaches(0)).isFalse();
    assertThat(after(0, 10)).hasSize(1);
  }

  @Test
  void one_event_is_kept_however_large() {
    ring.add(new News(Audience.EVERYBODY, "huge", new byte[5000]));
    assertThat(after(0, 10)).hasSize(1);
    add("a");
    assertThat(names(after(0, 10))).containsExactly("a");
  }

  @Test
  void a_place_in_the_future_is_not_reached() {
    add("a");
    assertThat(ring.reaches(2)).isFalse();
    assertThat(ring.reaches(-1)).isFalse();
  }

  @Test
  void ids_lead_back_to_numbers_of_this_ring_only() {
    add("a", "b");
    String id = text(after(1, 1).getFirst()).lines().findFirst().orElseThrow().substring(4);
    assertThat(ring.numberOf(id)).isEqualTo(2);
    assertThat(new EventRing(3, 1000).numberOf(id)).isEqualTo(-1);
    assertThat(ring.numberOf(id.substring(0, 9) + "x")).isEqualTo(-1);
  }

  @Test
  void nobody_is_told_what_concerns_another_library_and_everybody_passes_it() {
    ring.add(new News(Audience.owner(ANNA), "hers", new byte[] {'1'}));
    add("all");
    ring.add(new News(Audience.owner(BEN), "his", new byte[] {'1'}));

    assertThat(names(ring.after(0, 10, Eyes.ofOwner(ANNA)).frames()))
        .containsExactly("hers", "all");
    assertThat(names(ring.after(0, 10, Eyes.ofOwner(BEN)).frames())).containsExactly("all", "his");
    assertThat(ring.after(2, 10, Eyes.ofOwner(ANNA)))
        .isEqualTo(new EventRing.Stretch(List.of(), 3));
  }

  @Test
  void guests_of_a_library_are_told_what_is_for_them_alone() {
    ring.add(new News(Audience.guests(ANNA), "asset.removed", new byte[] {'1'}));
    ring.add(new News(Audience.owner(ANNA), "intake", new byte[] {'1'}));

    assertThat(names(ring.after(0, 10, Eyes.ofGuest(ANNA)).frames()))
        .containsExactly("asset.removed");
    assertThat(names(ring.after(0, 10, Eyes.ofOwner(ANNA)).frames())).containsExactly("intake");
    assertThat(ring.after(0, 10, Eyes.ofGuest(BEN)).frames()).isEmpty();
  }

  private void add(String... names) {
    for (String name : names) {
      ring.add(new News(Audience.EVERYBODY, name, new byte[] {'1'}));
    }
  }

  private List<Frame> after(long number, int most) {
    return ring.after(number, most, Eyes.ofOwner(ANNA)).frames();
  }

  private static List<String> names(List<Frame> frames) {
    return frames.stream()
        .map(frame -> text(frame).lines().skip(1).findFirst().orElseThrow().substring(7))
        .toList();
  }

  private static String text(Frame frame) {
    return new String(frame.bytes(), StandardCharsets.UTF_8);
  }
}
