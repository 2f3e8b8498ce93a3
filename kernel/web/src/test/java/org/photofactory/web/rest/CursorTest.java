package org.photofactory.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.ledger.backups.Bookmark;
import org.photofactory.kernel.ledger.library.TimelinePosition;

class CursorTest {

  @Test
  void a_place_comes_back_to_the_microsecond() {
    TimelinePosition place =
        new TimelinePosition(LocalDateTime.of(12020, 2, 3, 4, 5, 6, 789_123_000), 42);
    assertThat(Cursor.position(Cursor.of(place))).isEqualTo(place);
    assertThat(Cursor.passed(Cursor.of(300))).isEqualTo(300);
    for (Bookmark bookmark : List.of(new Bookmark(false, 7), new Bookmark(true, 7))) {
      assertThat(Cursor.bookmark(Cursor.of(bookmark))).isEqualTo(bookmark);
    }
  }

  @Test
  void no_cursor_is_the_beginning() {
    assertThat(Cursor.position(null)).isEqualTo(TimelinePosition.START);
    assertThat(Cursor.passed(null)).isZero();
    assertThat(Cursor.bookmark(null)).isEqualTo(Bookmark.START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t",
        "t@",
        "t1",
        "t1@",
        "t@2020-01-01T00:00",
        "tx@2020-01-01T00:00",
        "n",
        "n-1",
        "nx",
        "n99999999999",
        "x",
        "b",
        "b+",
        "b0",
        "b-1+",
        "b1++",
        "t1@2020-13-01T00:00"
      })
  void what_was_not_given_out_is_refused(String text) {
    String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Cursor.position(cursor)).hasMessageContaining("BAD_CURSOR");
    assertThatThrownBy(() -> Cursor.passed(cursor)).hasMessageContaining("BAD_CURSOR");
    assertThatThrownBy(() -> Cursor.bookmark(cursor)).hasMessageContaining("BAD_CURSOR");
    assertThatThrownBy(() -> Cursor.position("*" + text)).hasMessageContaining("BAD_CURSOR");
  }
}
