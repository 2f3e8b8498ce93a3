package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Edits assets of a site as a program does. */
final class EditsClient {

  private final TestSite site;

  EditsClient(TestSite site) {
    this.site = site;
  }

  long asset(String content) throws Exception {
    return site.upload("a.jpg", TestSite.jpeg(content), "2021-01-01T00:00:00Z");
  }

  HttpResponse<byte[]> patch(long id, String body, String... headers) throws Exception {
    var request = site.request("/api/v1/assets/" + id);
    if (!List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/merge-patch+json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return site.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> bulk(String body) throws Exception {
    return site.send(
        site.request("/api/v1/assets")
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> takeBack(String body) throws Exception {
    return site.send(
        site.request("/api/v1/assets/take-back")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  String tagsOf(long id) throws Exception {
    return data(site.get("/api/v1/assets/" + id)).path("tags").toString();
  }

  String days(String query) throws Exception {
    return data(site.get("/api/v1/timeline" + query)).toString();
  }

  JsonNode data(HttpResponse<byte[]> answer) throws Exception {
    JsonNode body = site.json(answer);
    assertThat(answer.statusCode()).as(body.toString()).isEqualTo(200);
    return body.path("data");
  }

  String etag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  void assertProblem(HttpResponse<byte[]> answer, int status, String code) throws Exception {
    JsonNode error = site.json(answer).path("error");
    assertThat(answer.statusCode()).as(error.toString()).isEqualTo(status);
    assertThat(error.path("code").asText()).startsWith(code);
  }

  List<Long> ids(String query) throws Exception {
    List<Long> ids = new ArrayList<>();
    data(site.get("/api/v1/assets" + query)).forEach(tile -> ids.add(tile.path("id").asLong()));
    return ids;
  }

  List<String> tags() throws Exception {
    List<String> tags = new ArrayList<>();
    data(site.get("/api/v1/tags"))
        .forEach(tag -> tags.add(tag.path("name").asText() + " " + tag.path("count").asInt()));
    return tags;
  }
}
