package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** The page that describes the API names exactly the fields that the API sends. */
class ApiPageIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static ApiPage page;
  static TestSite site;
  static long id;
  static JsonNode uploaded;

  @BeforeAll
  static void open() throws Exception {
    page = new ApiPage();
    site = new TestSite(database.database(), folder);
    byte[] picture = TestSite.jpeg("a picture");
    id = site.upload("a.jpg", picture, "2020-01-01T00:00:00Z");
    uploaded = site.json(site.post("/api/v1/uploads?name=b.jpg", picture)).path("data");
    site.post("/api/v1/uploads?name=empty.jpg", new byte[0]);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,
                                     state)
                  values (1, 'thumbnail', 'thumbnailed', 3, 1, 31, 'CPU', 'thumbnail', 'ACTIVE')
                  """);
              handle.execute("update asset_flag set dead = 2 where asset_id = ?", id);
              handle.execute(
                  "insert into dead_letter values (?, 1, 3, 6, 'DAMAGED', 'It is damaged.')", id);
            });
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void assets_have_the_fields_that_the_page_names() throws Exception {
    assertFields(data("assets").path(0), page.fields("AssetTile"));
    JsonNode detail = data("assets/" + id);
    assertFields(detail.path("problem"), page.fieldsWithin("AssetTile", "problem"));
    assertFields(
        detail,
        Stream.concat(page.fields("AssetTile").stream(), page.fields("AssetDetail").stream())
            .toList());
    assertFields(detail.at("/stages/0"), page.fieldsWithin("AssetDetail", "stages"));
    String line = new String(site.get("/api/v1/assets/export").body(), StandardCharsets.UTF_8);
    assertFields(TestSite.parse(line), page.fields("AssetLine"));
    assertFields(uploaded, page.fields("UploadResult"));
    JsonNode form = site.json(new Form().file("c.jpg", TestSite.jpeg("another")).send(site));
    assertFields(form.at("/data/files/0"), page.fields("FileResult"));
  }

  @Test
  void edits_have_the_fields_that_the_page_names() throws Exception {
    String edit = "{\"ids\": [" + id + "], \"changes\": {\"tags\": [\"a tag\"]}}";
    JsonNode results =
        site.json(
            site.send(
                site.request("/api/v1/assets")
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString(edit))));
    assertFields(results.at("/data/0"), page.fields("EditResult"));
    assertFields(
        data("assets/" + id + "/edits").path(0), page.rowFields("/api/v1/assets/\\{id\\}/edits"));
    assertFields(data("tags").path(0), page.rowFields("/api/v1/tags"));
  }

  @Test
  void a_resumable_upload_has_the_fields_that_the_page_names() throws Exception {
    HttpResponse<byte[]> announced =
        site.post(
            "/api/v1/uploads/resumable",
            new byte[0],
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "0",
            "Upload-Metadata",
            "filename YS5qcGc=");
    JsonNode state =
        site.json(site.get(announced.headers().firstValue("Location").orElseThrow())).path("data");
    assertFields(state, page.fields("UploadState"));
    assertFields(state.path("result"), page.fieldsWithin("UploadState", "result"));
  }

  @Test
  void a_task_has_the_fields_that_the_page_names() throws Exception {
    JsonNode tasks =
        site.json(
            site.post(
                "/api/v1/uploads?name=d.jpg", TestSite.jpeg("later"), "Prefer", "respond-async"));
    assertFields(tasks.at("/data/tasks/0"), page.fields("UploadTask"));
  }

  @Test
  void the_factory_has_the_fields_that_the_page_names() throws Exception {
    JsonNode status = data("status");
    assertFields(status, page.fields("Status"));
    assertFields(status.at("/services/0"), page.fieldsWithin("Status", "services"));
    assertFields(status.at("/plugins/0"), page.fieldsWithin("Status", "plugins"));
    assertFields(data("stages").path(0), page.fields("StageView"));
    for (String list : new String[] {"dead-letters", "quarantine", "recent"}) {
      assertFields(data(list).path(0), page.rowFields("/api/v1/" + list));
    }
  }

  @Test
  void every_route_on_the_page_is_there() throws Exception {
    assertThat(page.routes()).hasSizeGreaterThan(15);
    for (ApiPage.Route route : page.routes().toList()) {
      String path = route.path().replaceAll("\\{\\w+\\}", "1");
      assertThat(site.method("OPTIONS", path).headers().firstValue("Allow"))
          .as(route.toString())
          .get()
          .asString()
          .contains(route.method());
    }
  }

  private static JsonNode data(String list) throws Exception {
    return site.json(site.get("/api/v1/" + list)).path("data");
  }

  private static void assertFields(JsonNode sent, List<String> promised) {
    assertThat(sent.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(promised);
  }
}
