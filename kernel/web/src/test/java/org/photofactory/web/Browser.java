package org.photofactory.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.web.door.SessionCookie;

/** Keeps the cookie, and sends the word against forgery, as the web app does. */
final class Browser {

  private final TestSite site;
  private final JsonMapper json = new JsonMapper();
  private String cookie = "";
  private String csrf = "";

  Browser(TestSite site) {
    this.site = site;
  }

  HttpResponse<byte[]> logIn(String login, String password) throws Exception {
    return send("POST", "/api/v1/session", Map.of("login", login, "password", password));
  }

  /** Takes over a session that was begun elsewhere. */
  Browser adopt(Secret secret) {
    cookie = secret.text();
    csrf = SessionCookie.csrf(secret);
    return this;
  }

  /** Somebody else has put a cookie into this browser. */
  void plant(String value) {
    cookie = value;
  }

  /** The same browser, tricked by a page that does not know the word. */
  Browser withCsrf(String wrong) {
    Browser tricked = new Browser(site);
    tricked.cookie = cookie;
    tricked.csrf = wrong;
    return tricked;
  }

  String cookie() {
    return cookie;
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return send("GET", path, null);
  }

  /** Sends a file as the web app does. */
  HttpResponse<byte[]> upload(String name, byte[] bytes) throws Exception {
    return site.send(
        site.strange("/api/v1/uploads?name=" + name)
            .POST(BodyPublishers.ofByteArray(bytes))
            .header("Cookie", "photofactory=" + cookie)
            .header("X-CSRF-Token", csrf));
  }

  /**
   * @param body becomes JSON; null for none
   */
  HttpResponse<byte[]> send(String method, String path, @Nullable Object body) throws Exception {
    HttpRequest.Builder request =
        site.strange(path)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", "photofactory=" + cookie).header("X-CSRF-Token", csrf);
    }
    return remembering(site.send(request));
  }

  private HttpResponse<byte[]> remembering(HttpResponse<byte[]> answer) throws Exception {
    String set = answer.headers().firstValue("Set-Cookie").orElse("");
    if (set.startsWith("photofactory=")) {
      cookie = set.substring("photofactory=".length(), set.indexOf(';'));
      String told = site.json(answer).at("/data/csrf").asText("");
      csrf = told.isEmpty() ? csrf : told;
    }
    return answer;
  }
}
