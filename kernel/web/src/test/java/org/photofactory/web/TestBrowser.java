package org.photofactory.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.photofactory.kernel.accounts.Household.Credentials;

/** A browser of somebody: it keeps cookies, and goes where it is sent one step at a time. */
final class TestBrowser implements AutoCloseable {

  private final TestSite site;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final JsonMapper json = new JsonMapper();
  private String csrf = "";

  TestBrowser(TestSite site) {
    this.site = site;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(site.uri(path)));
  }

  HttpResponse<String> get(URI address) throws Exception {
    return send(HttpRequest.newBuilder(address));
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(site.uri(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(HttpRequest.newBuilder(site.uri(path)).header("X-CSRF-Token", csrf).DELETE());
  }

  /** Logs in with a password. */
  HttpResponse<String> logIn(Credentials credentials) throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/v1/session",
            "{\"login\":\"%s\",\"password\":\"%s\"}"
                .formatted(credentials.login(), credentials.password()));
    csrf = data(answer).path("csrf").asText();
    return answer;
  }

  /** Who is logged in, or nobody. */
  JsonNode account() throws Exception {
    JsonNode session = data(get("/api/v1/session"));
    csrf = session.path("csrf").asText();
    return session.path("account");
  }

  JsonNode data(HttpResponse<String> answer) throws Exception {
    return json.readTree(answer.body()).path("data");
  }

  String problem(HttpResponse<String> answer) throws Exception {
    return json.readTree(answer.body()).at("/error/code").asText();
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
