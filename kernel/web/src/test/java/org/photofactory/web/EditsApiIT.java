package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people say of their assets, one by one and of many at once. */
class EditsApiIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  private EditsClient edits;
  private long id;

  @BeforeEach
  void upload(TestInfo test) throws Exception {
    edits = new EditsClient(here.site());
    id = edits.asset(test.getDisplayName());
    here.database()
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
        edits.data(
            edits.patch(
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
    assertThat(edits.data(here.site().get("/api/v1/assets/" + id))).isEqualTo(detail);
  }

  @Test
  void null_shows_what_the_file_says_again() throws Exception {
    edits.patch(id, "{\"title\": \"Home\", \"rating\": 4, \"favourite\": true}");
    JsonNode detail = edits.data(edits.patch(id, "{\"title\": null, \"favourite\": null}"));
    assertThat(detail.path("title").asText()).isEqualTo("DSC00001");
    assertThat(detail.path("favourite").asBoolean()).isFalse();
    assertThat(detail.path("edited").toString()).isEqualTo("[\"rating\"]");
    JsonNode reverted =
        edits.data(
            here.site().send(here.site().request("/api/v1/assets/" + id + "/edits").DELETE()));
    assertThat(reverted.path("edited")).isEmpty();
    assertThat(reverted.path("rating").isNull()).isTrue();
  }

  @Test
  void an_edit_of_what_has_been_edited_meanwhile_is_refused() throws Exception {
    String seen = edits.etag(here.site().get("/api/v1/assets/" + id));
    HttpResponse<byte[]> first = edits.patch(id, "{\"title\": \"one\"}", "If-Match", seen);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(edits.etag(first)).isNotEqualTo(seen);
    HttpResponse<byte[]> second = edits.patch(id, "{\"title\": \"two\"}", "If-Match", seen);
    edits.assertProblem(second, 412, "PRECONDITION_FAILED");
    for (String other : List.of("\"x\"", "W/" + edits.etag(first), "\"1-1\", \"7\"")) {
      edits.assertProblem(
          edits.patch(id, "{\"title\": \"two\"}", "If-Match", other), 412, "PRECONDITION");
    }
    String either = "\"7-7\", " + edits.etag(first);
    assertThat(edits.patch(id, "{\"title\": \"two\"}", "If-Match", either).statusCode())
        .isEqualTo(200);
    assertThat(edits.patch(id, "{\"title\": \"3\"}", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(edits.patch(id, "{\"title\": \"4\"}").statusCode()).isEqualTo(200);
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
      HttpResponse<byte[]> answer = edits.patch(id, patch.getKey());
      JsonNode error = here.site().json(answer).path("error");
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
      edits.assertProblem(edits.patch(id, body), 400, "BAD_REQUEST");
    }
    edits.assertProblem(
        edits.patch(id, "{}", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertThat(edits.patch(id, "{}", "Content-Type", "application/json").statusCode())
        .isEqualTo(200);
  }

  @Test
  void what_is_not_there_or_in_the_trash_is_not_found() throws Exception {
    edits.assertProblem(edits.patch(777_777, "{\"title\": \"x\"}"), 404, "ASSET_NOT_FOUND");
    edits.assertProblem(here.site().get("/api/v1/assets/777777/edits"), 404, "ASSET_NOT_FOUND");
    here.site().method("DELETE", "/api/v1/assets/" + id);
    edits.assertProblem(edits.patch(id, "{\"title\": \"x\"}"), 404, "ASSET_NOT_FOUND");
    edits.assertProblem(
        here.site().method("DELETE", "/api/v1/assets/" + id + "/edits"), 404, "ASSET_NOT");
  }

  @Test
  void many_are_edited_at_once_and_each_has_its_result() throws Exception {
    long dated = edits.asset("dated");
    edits.patch(dated, "{\"takenAt\": \"2020-02-28T23:30:00\"}");
    JsonNode results =
        edits.data(
            edits.bulk(
                """
                {"ids": [%d, %d, 777777], "shiftSeconds": 3600, "changes": {"tags": ["trip"]}}
                """
                    .formatted(dated, id)));
    assertThat(results)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly("changed", "refused", "not-found");
    assertThat(results.at("/1/code").asText()).isEqualTo("DATE_UNKNOWN");
    JsonNode detail = edits.data(here.site().get("/api/v1/assets/" + dated));
    assertThat(detail.path("takenAt").asText()).isEqualTo("2020-02-29T00:30:00");
    assertThat(detail.path("tags").toString()).isEqualTo("[\"trip\"]");
    assertThat(edits.etag(here.site().get("/api/v1/assets/" + dated)))
        .isEqualTo(results.at("/0/etag").asText());
    assertThat(edits.data(here.site().get("/api/v1/assets/" + id)).path("edited")).isEmpty();
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
      edits.assertProblem(edits.bulk(body), 400, "BAD_REQUEST");
    }
    String wrong = "{\"ids\": [" + id + "], \"changes\": {\"title\": \"x\", \"rating\": 9}}";
    edits.assertProblem(edits.bulk(wrong), 422, "RATING_INVALID");
    assertThat(edits.data(here.site().get("/api/v1/assets/" + id)).path("edited")).isEmpty();
  }

  @Test
  void tags_are_added_to_those_that_each_has_and_an_edit_is_taken_back() throws Exception {
    long other = edits.asset("retagged");
    edits.patch(other, "{\"tags\": [\"lake\"]}");
    String body = "{\"ids\": [%d, %d], \"addTags\": [\"trip\"], \"removeTags\": [\"SEA\"]}";
    JsonNode results = edits.data(edits.bulk(body.formatted(id, other)));
    assertThat(edits.tagsOf(id)).isEqualTo("[\"trip\"]");
    assertThat(edits.tagsOf(other)).isEqualTo("[\"lake\",\"trip\"]");
    edits.patch(other, "{\"tags\": [\"later\"]}");
    String etags = results.at("/0/etag") + ", " + results.at("/1/etag");
    JsonNode taken = edits.data(edits.takeBack("{\"etags\": [" + etags + "]}"));
    assertThat(taken)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly("changed", "outdated");
    assertThat(taken.at("/1/code").asText()).isEqualTo("PRECONDITION_FAILED");
    assertThat(edits.tagsOf(id)).isEqualTo("[\"sea\"]");
    assertThat(edits.data(here.site().get("/api/v1/assets/" + id)).path("edited")).isEmpty();
    assertThat(edits.tagsOf(other)).isEqualTo("[\"later\"]");
    for (String wrong : List.of("", "{}", "{\"etags\": [\"7\"]}", "{\"etags\": [null]}")) {
      edits.assertProblem(edits.takeBack(wrong), 400, "BAD_REQUEST");
    }
  }
}
