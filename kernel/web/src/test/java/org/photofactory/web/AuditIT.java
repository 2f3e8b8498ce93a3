package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/** The trail of what was done, looked through. */
class AuditIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    truncate audit;
                    insert into audit (at, actor, action, subject)
                    select timestamptz '2026-01-01 00:00Z' + n * interval '1 hour',
                           case n % 3 when 0 then 'Ben' when 1 then 'clara' else 'nobody' end,
                           case n % 4 when 0 then 'LOGIN' when 1 then 'LOGOUT'
                                      when 2 then 'TOKEN_MADE' else 'LOGIN_REFUSED' end,
                           n::text
                    from generate_series(0, 999) n
                    """));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void without_wishes_all_of_it_is_told_newest_first() throws Exception {
    List<Integer> all = found("");
    assertThat(all).hasSize(1000).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void deeds_of_one_person_are_found_however_the_login_is_written() throws Exception {
    assertThat(found("&actor=bEN")).hasSize(334).allSatisfy(n -> assertThat(n % 3).isZero());
    assertThat(found("&actor=be")).isEmpty();
  }

  @Test
  void deeds_of_some_kinds_are_found() throws Exception {
    assertThat(found("&action=LOGIN")).hasSize(250).allSatisfy(n -> assertThat(n % 4).isZero());
    assertThat(found("&action=LOGIN&action=LOGOUT")).hasSize(500);
    assertThat(found("&action=NOTHING_OF_THE_KIND")).isEmpty();
  }

  @Test
  void a_period_has_its_beginning_and_not_its_end() throws Exception {
    assertThat(found("&since=2026-01-01T02:00:00%2B01:00&until=2026-01-01T04:00:00Z"))
        .containsExactly(3, 2, 1);
  }

  @Test
  void wishes_hold_all_together_on_every_page() throws Exception {
    assertThat(found("&actor=clara&action=LOGIN&since=2026-01-10T00:00:00Z"))
        .hasSizeGreaterThan(50)
        .allSatisfy(n -> assertThat(n % 12).isEqualTo(4))
        .allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(9 * 24));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor=",
        "actor=a%00",
        "action=login",
        "action=",
        "since=yesterday",
        "since=2026-01-01T00:00:00",
        "until=%2B99999-01-01T00:00:00Z"
      })
  void what_makes_no_sense_is_refused(String wish) throws Exception {
    assertThat(site.get("/api/v1/audit?" + wish).statusCode()).as(wish).isEqualTo(400);
  }

  /** Walks from page to page, some at a time. */
  private static List<Integer> found(String wishes) throws Exception {
    List<Integer> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = site.json(site.get("/api/v1/audit?limit=37" + wishes + cursor));
      page.path("data").forEach(entry -> found.add(entry.path("subject").asInt()));
      cursor = "&cursor=" + page.at("/meta/nextCursor").asText();
      if (page.at("/meta/nextCursor").isNull()) {
        return found;
      }
    } while (true);
  }
}
