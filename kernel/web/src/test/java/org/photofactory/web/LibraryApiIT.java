package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

class LibraryApiIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    for (int day = 1; day <= 5; day++) {
      site.upload(
          "day " + day + ".jpg", TestSite.jpeg("day " + day), "2020-01-0" + day + "T10:00:00Z");
    }
    // Two that share a moment: the id decides.
    site.upload("twin.jpg", TestSite.jpeg("twin"), "2020-01-05T10:00:00Z");
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void pages_run_from_the_newest_to_the_oldest_without_gap_or_repeat() throws Exception {
    List<String> names = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = site.json(site.get("/api/v1/assets?limit=2" + cursor));
      page.path("data").forEach(tile -> names.add(tile.path("fileName").asText()));
      JsonNode next = page.path("meta").path("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    }
    assertThat(names)
        .startsWith("twin.jpg", "day 5.jpg", "day 4.jpg", "day 3.jpg", "day 2.jpg", "day 1.jpg")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_tile_has_every_fact_or_null() throws Exception {
    JsonNode tile = site.json(site.get("/api/v1/assets?limit=1")).path("data").path(0);
    assertThat(tile.fieldNames())
        .toIterable()
        .contains(
            "id",
            "kind",
            "mime",
            "fileName",
            "takenAt",
            "sortTime",
            "width",
            "height",
            "durationSeconds",
            "thumbHash",
            "revision",
            "renditions",
            "problem");
    assertThat(tile.path("kind").asText()).isEqualTo("image");
    assertThat(tile.path("sortTime").asText()).isEqualTo("2020-01-05T10:00:00");
    assertThat(tile.path("takenAt").isNull()).isTrue();
  }

  @Test
  void the_cursor_of_another_list_is_refused() throws Exception {
    HttpResponse<byte[]> letters = site.get("/api/v1/assets?cursor=bjE");
    assertThat(letters.statusCode()).isEqualTo(400);
    assertThat(site.json(letters).path("error").path("code").asText()).isEqualTo("BAD_CURSOR");
  }

  @Test
  void a_limit_out_of_range_is_refused() throws Exception {
    for (String limit : List.of("0", "501", "-1", "many", "")) {
      assertThat(site.get("/api/v1/assets?limit=" + limit).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void details_tell_facts_and_stages() throws Exception {
    long id = site.upload("facts.jpg", TestSite.jpeg("facts"), "1999-01-01T00:00:00Z");
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into media_fact (asset_id, taken_at, taken_offset, width, height, make,
                                          keywords, f_number, burst_id, dynamic_range, music)
                  values (?, '1999-01-01 00:00:00', 0, 40, 30, 'Canon', '{a,b}', 2.8, '7F', 'PQ',
                          '{"artist": "Ann"}')
                  """,
                  id);
              handle.execute(
                  "insert into rendition values (?, '250', 'image/jpeg', 250, 188, 9)", id);
              handle.execute(
                  "insert into rendition values (?, 'preview', 'image/jpeg', 1440, 1080, 9)", id);
              handle.execute("insert into thumb_hash values (?, '\\x0102', 3)", id);
            });
    JsonNode detail = site.json(site.get("/api/v1/assets/" + id)).path("data");
    assertThat(detail.path("takenAt").asText()).isEqualTo("1999-01-01T00:00:00");
    assertThat(detail.path("takenOffset").asText()).isEqualTo("+00:00");
    assertThat(detail.path("make").asText()).isEqualTo("Canon");
    assertThat(detail.path("fNumber").asDouble()).isEqualTo(2.8);
    assertThat(detail.path("keywords")).hasSize(2);
    assertThat(detail.path("thumbHash").asText()).isEqualTo("AQI=");
    assertThat(detail.path("revision").asInt()).isEqualTo(3);
    assertThat(detail.path("renditions").toString()).isEqualTo("[\"250\",\"preview\"]");
    assertThat(detail.path("sha256").asText()).hasSize(64);
    assertThat(detail.has("lens")).isTrue();
    assertThat(detail.path("grouping").toString())
        .isEqualTo("{\"contentId\":null,\"burstId\":\"7F\",\"burstPick\":false}");
    assertThat(detail.path("encoding").path("range").asText()).isEqualTo("pq");
    assertThat(detail.path("music").path("artist").asText()).isEqualTo("Ann");
    assertThat(detail.path("stages").isArray()).isTrue();
  }

  @Test
  void an_unknown_asset_is_not_found() throws Exception {
    HttpResponse<byte[]> answer = site.get("/api/v1/assets/999999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(site.json(answer).path("error").path("code").asText()).isEqualTo("ASSET_NOT_FOUND");
  }

  @Test
  void the_trash_takes_and_gives_back() throws Exception {
    long id = site.upload("waste.jpg", TestSite.jpeg("waste"), "1990-01-01T00:00:00Z");
    assertThat(site.method("DELETE", "/api/v1/assets/" + id).statusCode()).isEqualTo(204);
    assertThat(site.get("/api/v1/assets/" + id).statusCode()).isEqualTo(404);
    JsonNode trash = site.json(site.get("/api/v1/trash")).path("data");
    assertThat(trash).hasSize(1);
    assertThat(trash.path(0).path("trashedAt").asText()).endsWith("Z");
    assertThat(site.method("POST", "/api/v1/assets/" + id + "/restore").statusCode())
        .isEqualTo(204);
    assertThat(site.get("/api/v1/assets/" + id).statusCode()).isEqualTo(200);
    assertThat(site.method("DELETE", "/api/v1/assets/77777").statusCode()).isEqualTo(404);
  }

  @Test
  void the_timeline_counts_each_day() throws Exception {
    JsonNode days = site.json(site.get("/api/v1/timeline")).path("data");
    assertThat(days.path(0).path("day").asText()).isEqualTo("2020-01-05");
    assertThat(days.path(0).path("count").asInt()).isEqualTo(2);
  }

  @Test
  void a_timeline_that_is_as_it_was_is_not_sent_again() throws Exception {
    HttpResponse<byte[]> first = site.get("/api/v1/timeline");
    String seen = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    HttpResponse<byte[]> again = unlessSeen("/api/v1/timeline", seen);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(seen);
    assertThat(unlessSeen("/api/v1/timeline?type=video", seen).statusCode()).isEqualTo(200);
    site.upload("later.jpg", TestSite.jpeg("later"), "1990-01-01T00:00:00Z");
    HttpResponse<byte[]> changed = unlessSeen("/api/v1/timeline", seen);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(site.json(changed).path("data").toString()).contains("1990-01-01");
    assertThat(changed.headers().firstValue("ETag")).isNotEqualTo(Optional.of(seen));
  }

  private static HttpResponse<byte[]> unlessSeen(String path, String etag) throws Exception {
    return site.send(site.request(path).header("If-None-Match", etag).GET());
  }

  @Test
  void an_export_has_a_line_for_each_asset() throws Exception {
    HttpResponse<byte[]> export = site.get("/api/v1/assets/export");
    assertThat(export.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    String[] lines = new String(export.body(), StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
    assertThat(lines[0])
        .contains("\"name\":\"day 1.jpg\"", "\"flags\":[\"ingested\"]", "\"offset\":null");
  }
}
