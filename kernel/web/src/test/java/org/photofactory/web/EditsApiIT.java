package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

class EditsApiIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  long id;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @BeforeEach
  void upload(TestInfo test) throws Exception {
    id = asset(test.getDisplayName());
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into media_fact (asset_id, title, keywords, latitude, longitude)
                    values (?, 'DSC00001', '{sea}', 1.5, 2.5)
                    """,
                    id));
  }

  @Test
  void an_edit_is_shown_beside_what_the_file_says() throws Exception {
    JsonNode detail =
        data(
            patch(
                id,
                """
                {"title": "Home", "description": "The house.", "rating": 4, "favourite": true,
                 "takenAt": "1999-12-31T23:59:00", "zone": "Europe/Oslo", "latitude": 59.9,
                 "longitude": 10.7, "placeName": "Oslo", "tags": ["House", "house"]}
                """));
    assertThat(detail.path("title").asText()).isEqualTo("Home");
    assertThat(detail.path("takenAt").asText()).isEqualTo("1999-12-31T23:59:00");
    assertThat(detail.path("sortTime").asText()).isEqualTo("1999-12-31T23:59:00");
    assertThat(detail.path("takenOffset").asText()).isEqualTo("+01:00");
    assertThat(detail.path("takenSource").asText()).isEqualTo("person");
    assertThat(detail.path("placeName").asText()).isEqualTo("Oslo");
    assertThat(detail.path("favourite").asBoolean()).isTrue();
    assertThat(detail.path("tags").toString()).isEqualTo("[\"House\"]");
    assertThat(detail.path("edited"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "title",
            "description",
            "rating",
            "takenAt",
            "zone",
            "latitude",
            "longitude",
            "placeName",
            "tags");
    assertThat(detail.at("/extracted/title").asText()).isEqualTo("DSC00001");
    assertThat(detail.at("/extracted/tags").toString()).isEqualTo("[\"sea\"]");
    assertThat(detail.at("/extracted/latitude").asDouble()).isEqualTo(1.5);
    assertThat(detail.at("/extracted/takenAt").isNull()).isTrue();
    assertThat(data(site.get("/api/v1/assets/" + id))).isEqualTo(detail);
  }

  @Test
  void null_shows_what_the_file_says_again() throws Exception {
    patch(id, "{\"title\": \"Home\", \"rating\": 4, \"favourite\": true}");
    JsonNode detail = data(patch(id, "{\"title\": null, \"favourite\": null}"));
    assertThat(detail.path("title").asText()).isEqualTo("DSC00001");
    assertThat(detail.path("favourite").asBoolean()).isFalse();
    assertThat(detail.path("edited").toString()).isEqualTo("[\"rating\"]");
    JsonNode reverted = data(site.send(site.request("/api/v1/assets/" + id + "/edits").DELETE()));
    assertThat(reverted.path("edited")).isEmpty();
    assertThat(reverted.path("rating").isNull()).isTrue();
  }

  @Test
  void an_edit_of_what_has_been_edited_meanwhile_is_refused() throws Exception {
    String seen = etag(site.get("/api/v1/assets/" + id));
    HttpResponse<byte[]> first = patch(id, "{\"title\": \"one\"}", "If-Match", seen);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(etag(first)).isNotEqualTo(seen);
    HttpResponse<byte[]> second = patch(id, "{\"title\": \"two\"}", "If-Match", seen);
    assertProblem(second, 412, "PRECONDITION_FAILED");
    for (String other : List.of("\"x\"", "W/" + etag(first), "\"1-1\", \"7\"")) {
      assertProblem(patch(id, "{\"title\": \"two\"}", "If-Match", other), 412, "PRECONDITION");
    }
    String either = "\"7-7\", " + etag(first);
    assertThat(patch(id, "{\"title\": \"two\"}", "If-Match", either).statusCode()).isEqualTo(200);
    assertThat(patch(id, "{\"title\": \"3\"}", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(patch(id, "{\"title\": \"4\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_is_refused_with_a_code_and_the_name_of_the_field() throws Exception {
    Map<String, String> refused =
        Map.of(
            "{\"takenAt\": \"yesterday\"}", "DATE_INVALID takenAt",
            "{\"takenAt\": \"2020-01-01T00:00:00+02:00\"}", "DATE_INVALID takenAt",
            "{\"takenOffset\": \"Paris\"}", "ZONE_INVALID takenOffset",
            "{\"zone\": \"Europe/Atlantis\"}", "ZONE_INVALID zone",
            "{\"rating\": 6}", "RATING_INVALID rating",
            "{\"rating\": -1}", "RATING_INVALID rating",
            "{\"latitude\": 91, \"longitude\": 0}", "PLACE_INVALID latitude",
            "{\"latitude\": 9}", "PLACE_INVALID longitude",
            "{\"tags\": [\"\"]}", "TAGS_INVALID tags");
    for (Map.Entry<String, String> patch : refused.entrySet()) {
      HttpResponse<byte[]> answer = patch(id, patch.getKey());
      JsonNode error = site.json(answer).path("error");
      assertThat(answer.statusCode()).as(patch.getKey()).isEqualTo(422);
      assertThat(error.path("code").asText() + " " + error.at("/details/field").asText())
          .as(patch.getKey())
          .isEqualTo(patch.getValue());
      assertThat(error.path("hint").asText()).isNotEmpty();
    }
  }

  @Test
  void what_is_no_edit_is_a_bad_request() throws Exception {
    for (String body :
        List.of(
            "",
            "[]",
            "null",
            "7",
            "{\"titel\": \"x\"}",
            "{\"title\": 7}",
            "{\"title\": \"a\\u0000b\"}",
            "{\"title\": \"a\", \"title\": \"b\"}",
            "{\"rating\": 4.5}",
            "{\"rating\": 99999999999}",
            "{\"tags\": \"a\"}",
            "{\"tags\": [null]}",
            "{\"favourite\": 1}",
            "{\"latitude\": \"9\"}")) {
      assertProblem(patch(id, body), 400, "BAD_REQUEST");
    }
    assertProblem(patch(id, "{}", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertThat(patch(id, "{}", "Content-Type", "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_there_or_in_the_trash_is_not_found() throws Exception {
    assertProblem(patch(777_777, "{\"title\": \"x\"}"), 404, "ASSET_NOT_FOUND");
    assertProblem(site.get("/api/v1/assets/777777/edits"), 404, "ASSET_NOT_FOUND");
    site.method("DELETE", "/api/v1/assets/" + id);
    assertProblem(patch(id, "{\"title\": \"x\"}"), 404, "ASSET_NOT_FOUND");
    assertProblem(site.method("DELETE", "/api/v1/assets/" + id + "/edits"), 404, "ASSET_NOT");
  }

  @Test
  void many_are_edited_at_once_and_each_has_its_result() throws Exception {
    long dated = asset("dated");
    patch(dated, "{\"takenAt\": \"2020-02-28T23:30:00\"}");
    JsonNode results =
        data(
            bulk(
                """
                {"ids": [%d, %d, 777777], "shiftSeconds": 3600, "changes": {"tags": ["trip"]}}
                """
                    .formatted(dated, id)));
    assertThat(results)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly("changed", "refused", "not-found");
    assertThat(results.at("/1/code").asText()).isEqualTo("DATE_UNKNOWN");
    JsonNode detail = data(site.get("/api/v1/assets/" + dated));
    assertThat(detail.path("takenAt").asText()).isEqualTo("2020-02-29T00:30:00");
    assertThat(detail.path("tags").toString()).isEqualTo("[\"trip\"]");
    assertThat(etag(site.get("/api/v1/assets/" + dated))).isEqualTo(results.at("/0/etag").asText());
    assertThat(data(site.get("/api/v1/assets/" + id)).path("edited")).isEmpty();
  }

  @Test
  void a_bulk_edit_that_makes_no_sense_changes_nothing() throws Exception {
    String tooMany =
        LongStream.rangeClosed(1, 1001).mapToObj(Long::toString).collect(Collectors.joining(","));
    for (String body :
        List.of(
            "",
            "{}",
            "{\"ids\": [], \"changes\": {\"rating\": 1}}",
            "{\"ids\": [null], \"changes\": {\"rating\": 1}}",
            "{\"ids\": [" + id + "]}",
            "{\"ids\": [" + id + "], \"changes\": {}}",
            "{\"ids\": [" + id + "], \"changes\": {}, \"shiftSeconds\": 99999999999999}",
            "{\"ids\": [" + id + "], \"changes\": {\"takenAt\": null}, \"shiftSeconds\": 1}",
            "{\"ids\": [" + id + "], \"addTags\": [], \"removeTags\": []}",
            "{\"ids\": [" + id + "], \"addTags\": [null]}",
            "{\"ids\": [" + id + "], \"addTags\": [\"a\"], \"changes\": {\"tags\": [\"b\"]}}",
            "{\"ids\": [" + tooMany + "], \"changes\": {\"rating\": 1}}")) {
      assertProblem(bulk(body), 400, "BAD_REQUEST");
    }
    String wrong = "{\"ids\": [" + id + "], \"changes\": {\"title\": \"x\", \"rating\": 9}}";
    assertProblem(bulk(wrong), 422, "RATING_INVALID");
    assertThat(data(site.get("/api/v1/assets/" + id)).path("edited")).isEmpty();
  }

  @Test
  void tags_are_added_to_those_that_each_has_and_an_edit_is_taken_back() throws Exception {
    long other = asset("retagged");
    patch(other, "{\"tags\": [\"lake\"]}");
    String body = "{\"ids\": [%d, %d], \"addTags\": [\"trip\"], \"removeTags\": [\"SEA\"]}";
    JsonNode results = data(bulk(body.formatted(id, other)));
    assertThat(tagsOf(id)).isEqualTo("[\"trip\"]");
    assertThat(tagsOf(other)).isEqualTo("[\"lake\",\"trip\"]");
    patch(other, "{\"tags\": [\"later\"]}");
    String etags = results.at("/0/etag") + ", " + results.at("/1/etag");
    JsonNode taken = data(takeBack("{\"etags\": [" + etags + "]}"));
    assertThat(taken)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly("changed", "outdated");
    assertThat(taken.at("/1/code").asText()).isEqualTo("PRECONDITION_FAILED");
    assertThat(tagsOf(id)).isEqualTo("[\"sea\"]");
    assertThat(data(site.get("/api/v1/assets/" + id)).path("edited")).isEmpty();
    assertThat(tagsOf(other)).isEqualTo("[\"later\"]");
    for (String wrong : List.of("", "{}", "{\"etags\": [\"7\"]}", "{\"etags\": [null]}")) {
      assertProblem(takeBack(wrong), 400, "BAD_REQUEST");
    }
  }

  @Test
  void lists_can_be_narrowed() throws Exception {
    long archived = asset("archived");
    long hidden = asset("hidden");
    patch(id, "{\"favourite\": true, \"rating\": 5, \"tags\": [\"Bergen by Night\"]}");
    patch(archived, "{\"archived\": true, \"rating\": 5}");
    patch(hidden, "{\"hidden\": true}");
    assertThat(ids("")).contains(id).doesNotContain(archived, hidden);
    assertThat(ids("?archived=true")).contains(archived).doesNotContain(id, hidden);
    assertThat(ids("?hidden=true")).containsExactly(hidden);
    assertThat(ids("?favourite=true")).contains(id);
    assertThat(ids("?favourite=false")).doesNotContain(id);
    assertThat(ids("?tag=bergen%20by%20night&minRating=5&favourite=true")).containsExactly(id);
    assertThat(ids("?tag=nowhere")).isEmpty();
    assertThat(ids("?minRating=4&archived=true")).containsExactly(archived);
    assertThat(ids("?type=photo")).contains(id);
    assertThat(ids("?type=video")).isEmpty();
    assertThat(tags()).contains("Bergen by Night 1");
    assertThat(days("?tag=bergen%20by%20night"))
        .isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    assertThat(days("?hidden=true")).isEqualTo("[{\"day\":\"2021-01-01\",\"count\":1}]");
    assertThat(days("?type=audio")).isEqualTo("[]");
    for (String wrong :
        List.of("favourite=1", "hidden=", "minRating=0", "minRating=x", "tag=", "type=raw")) {
      assertProblem(site.get("/api/v1/assets?" + wrong), 400, "BAD_REQUEST");
      assertProblem(site.get("/api/v1/timeline?" + wrong), 400, "BAD_REQUEST");
    }
  }

  @Test
  void narrowed_lists_come_in_pages() throws Exception {
    List<Long> rated = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      long asset = asset("page " + number);
      patch(asset, "{\"tags\": [\"pages\"]}");
      rated.addFirst(asset);
    }
    JsonNode page = site.json(site.get("/api/v1/assets?tag=pages&limit=2"));
    assertThat(page.path("data"))
        .extracting(tile -> tile.path("id").asLong())
        .containsExactlyElementsOf(rated.subList(0, 2));
    String cursor = page.at("/meta/nextCursor").asText();
    assertThat(ids("?tag=pages&cursor=" + cursor)).containsExactly(rated.getLast());
    patch(id, "{\"tags\": [\"a\", \"b\", \"c\"]}");
    JsonNode tags = site.json(site.get("/api/v1/tags?limit=2"));
    assertThat(tags.at("/data/1/name").asText()).isEqualTo("b");
    JsonNode rest =
        site.json(site.get("/api/v1/tags?cursor=" + tags.at("/meta/nextCursor").asText()));
    assertThat(rest.at("/data/0/name").asText()).isEqualTo("c");
  }

  @Test
  void the_history_tells_who_said_what() throws Exception {
    patch(id, "{\"title\": \"one\"}");
    patch(id, "{\"title\": null}");
    JsonNode page = site.json(site.get("/api/v1/assets/" + id + "/edits?limit=1"));
    JsonNode newest = page.at("/data/0");
    assertThat(newest.at("/changes/title/from").asText()).isEqualTo("one");
    assertThat(newest.at("/changes/title/to").isNull()).isTrue();
    assertThat(newest.path("by").asText()).isEqualTo(TestPeople.ADMIN.login());
    assertThat(newest.path("at").asText()).endsWith("Z");
    String cursor = page.at("/meta/nextCursor").asText();
    JsonNode last = site.json(site.get("/api/v1/assets/" + id + "/edits?cursor=" + cursor));
    assertThat(last.at("/data/0/changes/title/to").asText()).isEqualTo("one");
    assertThat(last.path("data")).hasSize(1);
  }

  @Test
  void open_browsers_hear_of_an_edit() throws Exception {
    try (EventReader events = new EventReader(site)) {
      events.next("status");
      patch(id, "{\"title\": \"heard\"}");
      JsonNode changed = TestSite.parse(events.next("asset.changed").data());
      assertThat(changed.path("assetId").asLong()).isEqualTo(id);
      assertThat(changed.path("stage").asText()).isEqualTo("edit");
    }
  }

  @Test
  void an_export_tells_what_people_say() throws Exception {
    patch(id, "{\"title\": \"Home\", \"tags\": [\"x\"], \"archived\": true}");
    String export = new String(site.get("/api/v1/assets/export").body(), StandardCharsets.UTF_8);
    assertThat(export)
        .contains(
            "\"title\":\"Home\"", "\"tags\":[\"x\"]", "\"archived\":true", "\"hidden\":false");
  }

  private static long asset(String content) throws Exception {
    return site.upload("a.jpg", TestSite.jpeg(content), "2021-01-01T00:00:00Z");
  }

  private static HttpResponse<byte[]> patch(long id, String body, String... headers)
      throws Exception {
    var request = site.request("/api/v1/assets/" + id);
    if (!List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/merge-patch+json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return site.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  private static HttpResponse<byte[]> bulk(String body) throws Exception {
    return site.send(
        site.request("/api/v1/assets")
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private static HttpResponse<byte[]> takeBack(String body) throws Exception {
    return site.send(
        site.request("/api/v1/assets/take-back")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String tagsOf(long id) throws Exception {
    return data(site.get("/api/v1/assets/" + id)).path("tags").toString();
  }

  private static String days(String query) throws Exception {
    return data(site.get("/api/v1/timeline" + query)).toString();
  }

  private static JsonNode data(HttpResponse<byte[]> answer) throws Exception {
    JsonNode body = site.json(answer);
    assertThat(answer.statusCode()).as(body.toString()).isEqualTo(200);
    return body.path("data");
  }

  private static String etag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code)
      throws Exception {
    JsonNode error = site.json(answer).path("error");
    assertThat(answer.statusCode()).as(error.toString()).isEqualTo(status);
    assertThat(error.path("code").asText()).startsWith(code);
  }

  private static List<Long> ids(String query) throws Exception {
    List<Long> ids = new ArrayList<>();
    data(site.get("/api/v1/assets" + query)).forEach(tile -> ids.add(tile.path("id").asLong()));
    return ids;
  }

  private static List<String> tags() throws Exception {
    List<String> tags = new ArrayList<>();
    data(site.get("/api/v1/tags"))
        .forEach(tag -> tags.add(tag.path("name").asText() + " " + tag.path("count").asInt()));
    return tags;
  }
}
