package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/** Files that belong together, as the API tells of them. */
class StacksApiIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  private TestSite site;
  private EditsClient assets;
  private long cover;
  private long behind;

  @BeforeEach
  void upload(TestInfo test) throws Exception {
    site = here.site();
    assets = new EditsClient(site);
    here.database().jdbi().useHandle(handle -> handle.execute("truncate asset cascade"));
    cover = assets.asset("cover " + test.getDisplayName());
    behind = assets.asset("behind " + test.getDisplayName());
  }

  @Test
  void lists_show_the_cover_alone_and_everything_is_reachable_all_the_same() throws Exception {
    JsonNode stack = assets.data(stack(cover, behind));
    assertThat(stack.path("cover").asLong()).isEqualTo(cover);
    assertThat(told(stack)).containsExactly(cover + " null", behind + " PERSON");

    assertThat(assets.ids("")).containsExactly(cover);
    assertThat(assets.ids("?type=photo")).containsExactly(cover);
    assertThat(assets.days("")).isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    assertThat(assets.days("?type=photo")).isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    for (long id : List.of(cover, behind)) {
      JsonNode detail = assets.data(site.get("/api/v1/assets/" + id));
      assertThat(detail.path("stack").toString())
          .isEqualTo(
              "{\"kind\":\"PERSON\",\"count\":2,\"cover\":%d,\"film\":null}".formatted(cover));
      assertThat(assets.data(site.get("/api/v1/assets/" + id + "/stack"))).isEqualTo(stack);
      assertThat(site.get("/media/" + id + "/original?download=1").statusCode()).isEqualTo(200);
    }
    assertThat(new String(site.get("/api/v1/assets/export").body(), StandardCharsets.UTF_8))
        .contains("\"behind\":%d,\"behindAs\":\"PERSON\"".formatted(cover))
        .contains("\"behind\":null");
    assertThat(assets.data(site.get("/api/v1/status")).path("assets").asLong()).isEqualTo(2);
  }

  @Test
  void a_tile_tells_of_the_film_that_plays_and_does_not_count_sidecars() throws Exception {
    long film = assets.asset("film");
    put("update asset set kind = 2, behind = %d, behind_as = 'LIVE' where id = " + film);
    put("update asset set kind = 4, behind = %d, behind_as = 'SIDECAR' where id = " + behind);

    JsonNode tile = assets.data(site.get("/api/v1/assets")).path(0);
    assertThat(tile.path("stack").toString())
        .isEqualTo(
            "{\"kind\":\"LIVE\",\"count\":2,\"cover\":%d,\"film\":%d}".formatted(cover, film));
    assertThat(told(assets.data(site.get("/api/v1/assets/" + cover + "/stack")))).hasSize(3);

    put("update asset set behind = null, behind_as = null where id = " + film + " and %d > 0");
    assertThat(assets.data(site.get("/api/v1/assets/" + cover)).path("stack").isNull()).isTrue();
  }

  @Test
  void a_person_chooses_the_cover_and_takes_apart() throws Exception {
    assets.data(stack(cover, behind));
    JsonNode chosen =
        assets.data(
            send("PUT", "/api/v1/stacks/" + cover + "/cover", "{\"asset\":" + behind + "}"));
    assertThat(told(chosen)).containsExactly(behind + " null", cover + " PERSON");
    assertThat(assets.ids("")).containsExactly(behind);

    assets.assertProblem(send("DELETE", "/api/v1/stacks/" + cover, ""), 404, "STACK_NOT_FOUND");
    assertThat(send("DELETE", "/api/v1/stacks/" + behind, "").statusCode()).isEqualTo(204);
    assertThat(assets.ids("")).containsExactlyInAnyOrder(cover, behind);
  }

  @Test
  void what_makes_no_sense_is_refused() throws Exception {
    long sidecar = assets.asset("sidecar");
    put("update asset set kind = 4 where %d > 0 and id = " + sidecar);
    for (String body :
        List.of(
            "",
            "{}",
            "[]",
            "{\"cover\":1}",
            "{\"cover\":1,\"assets\":[]}",
            "{\"cover\":1,\"assets\":[null]}",
            "{\"cover\":null,\"assets\":[1]}",
            "{\"x\":1}")) {
      assertThat(send("POST", "/api/v1/stacks", body).statusCode()).as(body).isEqualTo(400);
    }
    assets.assertProblem(stack(cover, sidecar), 422, "STACK_INVALID");
    assets.assertProblem(stack(cover, cover), 422, "STACK_INVALID");
    assets.assertProblem(stack(cover, 4711), 404, "ASSET_NOT_FOUND");
    assets.assertProblem(site.get("/api/v1/assets/4711/stack"), 404, "ASSET_NOT_FOUND");
    assets.data(stack(cover, behind));
    assets.assertProblem(
        send("PUT", "/api/v1/stacks/" + cover + "/cover", "{\"asset\":" + sidecar + "}"),
        404,
        "ASSET_NOT_FOUND");
    assertThat(send("PUT", "/api/v1/stacks/" + cover + "/cover", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void pages_that_are_open_are_told() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      reader.next("place");
      stack(cover, behind);
      assertThat(reader.next("asset.removed").data()).isEqualTo("{\"assetId\":" + behind + "}");
      assertThat(reader.next("asset.changed").data())
          .isEqualTo("{\"assetId\":%d,\"stage\":\"stack\",\"outcome\":\"done\"}".formatted(cover));
      send("DELETE", "/api/v1/stacks/" + cover, "");
      assertThat(reader.next("asset.restored").data()).isEqualTo("{\"assetId\":" + behind + "}");
    }
  }

  @Test
  void a_guest_does_not_see_what_stands_behind_something_hidden() throws Exception {
    Browser browser = guest("grandma");
    stack(cover, behind);
    assertThat(browser.get("/media/" + behind + "/original").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/assets/" + behind + "/stack").statusCode()).isEqualTo(200);

    assets.patch(cover, "{\"hidden\": true}");
    for (String path :
        List.of(
            "/media/" + behind + "/original",
            "/api/v1/assets/" + behind,
            "/api/v1/assets/" + behind + "/stack")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String list : List.of("/api/v1/assets/export", "/api/v1/recent", "/api/v1/assets")) {
      assertThat(new String(browser.get(list).body(), StandardCharsets.UTF_8))
          .as(list)
          .doesNotContain("\"id\":" + behind, "\"assetId\":" + behind, ".jpg");
    }
  }

  @Test
  void a_guest_is_not_told_that_something_hidden_stands_behind_a_cover() throws Exception {
    Browser guest = guest("grandpa");
    long film = assets.asset("hidden film");
    stack(cover, behind);
    put("update asset set kind = 2, behind = %d, behind_as = 'LIVE' where id = " + film);
    assets.patch(film, "{\"hidden\": true}");

    for (String path : List.of("/api/v1/assets", "/api/v1/assets?type=photo")) {
      assertThat(assets.data(guest.get(path)).path(0).path("stack").toString())
          .as(path)
          .isEqualTo(
              "{\"kind\":\"PERSON\",\"count\":2,\"cover\":%d,\"film\":null}".formatted(cover));
    }
    assertThat(assets.data(site.get("/api/v1/assets")).path(0).path("stack").path("count").asInt())
        .isEqualTo(3);

    assets.patch(behind, "{\"archived\": true}");
    for (String path : List.of("/api/v1/assets/" + cover, "/api/v1/assets/" + cover + "/stack")) {
      JsonNode told = assets.data(guest.get(path));
      assertThat(told.path("stack").isContainerNode()).as(path).isFalse();
      assertThat(told.path("files").size()).as(path).isLessThan(2);
    }
  }

  private Browser guest(String login) throws Exception {
    Account guest = site.people().person(login, Role.VIEWER);
    here.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set looks_at = ? where id = ?",
                    site.people().admin().id(),
                    guest.id()));
    return new Browser(site).adopt(site.people().session(guest));
  }

  @Test
  void what_a_program_dropped_is_found_where_it_was_dropped() throws Exception {
    DavClient dav = new DavClient(site);
    dav.put("dropped.jpg", TestSite.jpeg("dropped"));
    DavClient.await(
        "the file is taken in",
        () -> count("select count(*) from drop_entry where asset_id is not null") > 0);
    long dropped = count("select max(asset_id) from drop_entry");
    stack(cover, dropped);

    assertThat(dav.get("dropped.jpg").body()).isEqualTo(TestSite.jpeg("dropped"));
    assertThat(assets.ids("")).doesNotContain(dropped);
  }

  private long count(String query) {
    return here.database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private HttpResponse<byte[]> stack(long cover, long other) throws Exception {
    return send("POST", "/api/v1/stacks", "{\"cover\":%d,\"assets\":[%d]}".formatted(cover, other));
  }

  private HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
    return site.send(
        site.request(path)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private void put(String statement) {
    here.database().jdbi().useHandle(handle -> handle.execute(statement.formatted(cover)));
  }

  private static List<String> told(JsonNode stack) {
    List<String> files = new ArrayList<>();
    for (JsonNode file : stack.path("files")) {
      files.add(file.path("id").asLong() + " " + file.path("as").asText());
    }
    return files;
  }
}
