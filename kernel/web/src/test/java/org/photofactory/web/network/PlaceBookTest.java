package org.photofactory.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceBookTest {

  private final AtomicLong nanos = new AtomicLong();
  private final PlaceBook book = new PlaceBook(3, 64, nanos::get);

  @Test
  void households_have_names_of_their_own_while_there_is_room() {
    assertThat(name("2001:db8:0:1::1")).isEqualTo(name("2001:db8:0:1::2"));
    assertThat(name("2001:db8:0:2::1")).isNotEqualTo(name("2001:db8:0:1::1"));
  }

  @Test
  void when_the_book_is_full_newcomers_share_names_and_the_others_keep_theirs() {
    String first = name("192.0.2.1");
    name("192.0.2.2");
    name("192.0.2.3");
    Set<String> crowd =
        IntStream.range(0, 1000)
            .mapToObj(i -> name("2001:db8:%x:1::1".formatted(i)))
            .collect(Collectors.toSet());
    assertThat(crowd).hasSize(1).doesNotContain(first);
    assertThat(name("192.0.2.1")).isEqualTo(first);
    assertThat(name("203.0.113.9")).isNotIn(crowd);
  }

  @Test
  void there_are_never_more_names_than_the_book_has() {
    Set<String> names =
        IntStream.range(0, 20_000)
            .mapToObj(i -> name("%x:%x::1".formatted(0x2000 + i % 4096, i)))
            .collect(Collectors.toSet());
    assertThat(names.size()).isBetween(60, book.names());
  }

  @Test
  void whoever_has_not_come_for_long_makes_room() {
    name("192.0.2.1");
    name("192.0.2.2");
    name("192.0.2.3");
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    name("192.0.2.1");
    String shared = name("192.0.2.4");
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(name("192.0.2.4")).isNotEqualTo(shared);
    assertThat(name("192.0.2.2")).doesNotStartWith("crowd");
    assertThat(name("192.0.2.5")).isEqualTo(shared);
  }

  private String name(String address) {
    return book.name(InetAddress.ofLiteral(address));
  }
}
