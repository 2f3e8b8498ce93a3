package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/** Where it shows what people have said: lists, history, events and exports. */
class EditedAssetsIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  private EditsClient edits;
  private long id;

  @BeforeEach
  void upload(TestInfo test) throws Exception {
    edits = new EditsClient(here.site());
    id = edits.asset(test.getDisplayName());
  }

  @Test
  void lists_can_be_narrowed() throws Exception {
    long archived = edits.asset("archived");
    long hidden = edits.asset("hidden");
    edits.patch(id, "{\"favourite\": true, \"rating\": 5, \"tags\": [\"Bergen by Night\"]}");
    edits.patch(archived, "{\"archived\": true, \"rating\": 5}");
    edits.patch(hidden, "{\"hidden\": true}");
    assertThat(edits.ids("")).contains(id).doesNotContain(archived, hidden);
    assertThat(edits.ids("?archived=true")).contains(archived).doesNotContain(id, hidden);
    assertThat(edits.ids("?hidden=true")).containsExactly(hidden);
    assertThat(edits.ids("?favourite=true")).contains(id);
    assertThat(edits.ids("?favourite=false")).doesNotContain(id);
    assertThat(edits.ids("?tag=bergen%20by%20night&minRating=5&favourite=true"))
        .containsExactly(id);
    assertThat(edits.ids("?tag=nowhere")).isEmpty();
    assertThat(edits.ids("?tag=nowhere&tag=bergen%20by%20night")).isEmpty();
    assertThat(edits.ids("?tag=BERGEN%20by%20night&tag=bergen%20by%20night")).containsExactly(id);
    assertThat(edits.ids("?from=2021-01-01&to=2021-01-01")).contains(id);
    assertThat(edits.ids("?from=2021-01-02")).doesNotContain(id);
    assertThat(edits.ids("?to=2020-12-31")).doesNotContain(id);
    assertThat(edits.ids("?minRating=4&archived=true")).containsExactly(archived);
    assertThat(edits.ids("?type=photo")).contains(id);
    assertThat(edits.ids("?type=video")).isEmpty();
    assertThat(edits.tags()).contains("Bergen by Night 1");
    assertThat(edits.days("?tag=bergen%20by%20night"))
        .isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    assertThat(edits.days("?hidden=true&from=2021-01-02")).isEqualTo("[]");
    assertThat(edits.days("?hidden=true")).isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    assertThat(edits.days("?type=audio")).isEqualTo("[]");
    for (String wrong :
        List.of(
            "favourite=1",
            "hidden=",
            "minRating=0",
            "minRating=x",
            "tag=",
            "type=raw",
            "from=2021",
            "to=2021-02-29")) {
      edits.assertProblem(here.site().get("/api/v1/assets?" + wrong), 400, "BAD_REQUEST");
      edits.assertProblem(here.site().get("/api/v1/timeline?" + wrong), 400, "BAD_REQUEST");
    }
  }

  @Test
  void narrowed_lists_come_in_pages() throws Exception {
    List<Long> rated = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      long asset = edits.asset("page " + number);
      edits.patch(asset, "{\"tags\": [\"pages\"]}");
      rated.addFirst(asset);
    }
    JsonNode page = here.site().json(here.site().get("/api/v1/assets?tag=pages&limit=2"));
    assertThat(page.path("data"))
        .extracting(tile -> tile.path("id").asLong())
        .containsExactlyElementsOf(rated.subList(0, 2));
    String cursor = page.at("/meta/nextCursor").asText();
    assertThat(edits.ids("?tag=pages&cursor=" + cursor)).containsExactly(rated.getLast());
    edits.patch(id, "{\"tags\": [\"a\", \"b\", \"c\"]}");
    JsonNode tags = here.site().json(here.site().get("/api/v1/tags?limit=2"));
    assertThat(tags.at("/data/1/name").asText()).isEqualTo("b");
    JsonNode rest =
        here.site()
            .json(here.site().get("/api/v1/tags?cursor=" + tags.at("/meta/nextCursor").asText()));
    assertThat(rest.at("/data/0/name").asText()).isEqualTo("c");
  }

  @Test
  void the_history_tells_who_said_what() throws Exception {
    edits.patch(id, "{\"title\": \"one\"}");
    edits.patch(id, "{\"title\": null}");
    JsonNode page = here.site().json(here.site().get("/api/v1/assets/" + id + "/edits?limit=1"));
    JsonNode newest = page.at("/data/0");
    assertThat(newest.at("/changes/title/from").asText()).isEqualTo("one");
    assertThat(newest.at("/changes/title/to").isNull()).isTrue();
    assertThat(newest.path("by").asText()).isEqualTo(TestPeople.ADMIN.login());
    assertThat(newest.path("at").asText()).endsWith("Z");
    String cursor = page.at("/meta/nextCursor").asText();
    JsonNode last =
        here.site().json(here.site().get("/api/v1/assets/" + id + "/edits?cursor=" + cursor));
    assertThat(last.at("/data/0/changes/title/to").asText()).isEqualTo("one");
    assertThat(last.path("data")).hasSize(1);
  }

  @Test
  void guests_are_told_nothing_of_what_was_said_before() throws Exception {
    edits.patch(id, "{\"title\": \"a secret\"}");
    edits.patch(id, "{\"title\": null}");
    TestPeople people = here.site().people();
    Account guest = people.person("grandma", Role.VIEWER);
    here.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set looks_at = ? where id = ?",
                    people.admin().id(),
                    guest.id()));
    Browser browser = new Browser(here.site()).adopt(people.session(guest));
    String asset = "/api/v1/assets/" + id;
    assertThat(browser.get(asset).statusCode()).isEqualTo(200);
    JsonNode history = here.site().json(browser.get(asset + "/edits"));
    assertThat(history.path("data").isArray()).isTrue();
    assertThat(history.path("data")).isEmpty();
  }

  @Test
  void open_browsers_hear_of_an_edit() throws Exception {
    try (EventReader events = new EventReader(here.site())) {
      events.next("status");
      edits.patch(id, "{\"title\": \"heard\"}");
      JsonNode changed = TestSite.parse(events.next("asset.changed").data());
      assertThat(changed.path("assetId").asLong()).isEqualTo(id);
      assertThat(changed.path("stage").asText()).isEqualTo("edit");
    }
  }

  @Test
  void an_export_tells_what_people_say() throws Exception {
    edits.patch(id, "{\"title\": \"Home\", \"tags\": [\"x\"], \"archived\": true}");
    String export =
        new String(here.site().get("/api/v1/assets/export").body(), StandardCharsets.UTF_8);
    assertThat(export)
        .contains(
            "\"title\":\"Home\"", "\"tags\":[\"x\"]", "\"archived\":true", "\"hidden\":false");
  }
}
