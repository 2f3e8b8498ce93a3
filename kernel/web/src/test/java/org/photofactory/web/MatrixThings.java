package org.photofactory.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.matrix.Row;

/** Makes callers of every kind, and things of the member for them to ask for, fresh each time. */
final class MatrixThings {

  static final List<String> CALLERS =
      List.of("nobody", "viewer", "member", "other", "admin", "upload", "expired");

  private static final Pattern THING = Pattern.compile("\\{([a-z0-9]+)}");

  private final TestSite site;
  private final TestDatabase database;
  private final Account member;
  private final Account viewer;
  private final Account other;

  MatrixThings(TestSite site, TestDatabase database) {
    this.site = site;
    this.database = database;
    this.member = site.people().person("member", Role.MEMBER);
    this.other = site.people().person("other", Role.MEMBER);
    site.people().person("viewer", Role.VIEWER);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set looks_at = ? where login = 'viewer'",
                  site.people().admin().id());
              handle.execute(
                  """
                  insert into stage (slot, name, flag, version, requires, accepts, lane, plugin,
                                     state)
                  values (1, 'thumbnail', 'thumbnailed', 3, 1, 31, 'CPU', 'thumbnail', 'ACTIVE')
                  """);
            });
    this.viewer = site.people().person("viewer", Role.VIEWER);
  }

  /** The request of a row, made by a caller. */
  HttpRequest request(Row row, String caller) throws Exception {
    String asset = needs(row, "asset") ? String.valueOf(asset()) : "";
    HttpRequest.Builder request = site.strange(fill(row.path(), caller, asset));
    byte[] body = body(row, caller, asset);
    request.method(
        row.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (row.body().startsWith("{\"") || row.body().startsWith("[") || row.body().equals("{}")) {
      request.header("Content-Type", "application/json");
    }
    if (row.method().equals("PROPFIND")) {
      request.header("Depth", "0");
    }
    if (row.path().contains("/uploads/resumable")) {
      resumable(row, request);
    }
    return identified(request, caller).build();
  }

  private static void resumable(Row row, HttpRequest.Builder request) {
    request.header("Tus-Resumable", "1.0.0");
    switch (row.method()) {
      case "POST" ->
          request.header("Upload-Length", "100").header("Upload-Metadata", "filename YS5qcGc=");
      case "PATCH" ->
          request
              .header("Upload-Offset", "0")
              .header("Content-Type", "application/offset+octet-stream");
      default -> {}
    }
  }

  private HttpRequest.Builder identified(HttpRequest.Builder request, String caller) {
    return switch (caller) {
      case "nobody" -> request;
      case "viewer" -> person(request, viewer);
      case "member" -> person(request, member);
      case "other" -> person(request, other);
      case "admin" -> person(request, site.people().admin());
      case "upload" ->
          request.header("Authorization", site.people().token(member, EnumSet.of(Scope.UPLOAD)));
      case "expired" -> request.header("Authorization", expired());
      default -> throw new IllegalArgumentException(caller);
    };
  }

  private HttpRequest.Builder person(HttpRequest.Builder request, Account account) {
    Secret secret = site.people().session(account);
    return request
        .header("Cookie", "photofactory=" + secret.text())
        .header(SessionCookie.CSRF_HEADER, SessionCookie.csrf(secret));
  }

  private String expired() {
    String bearer = site.people().token(member, EnumSet.allOf(Scope.class));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update access_token set expires_at = now() - interval '1 day' where id ="
                        + " (select max(id) from access_token)"));
    return bearer;
  }

  private byte[] body(Row row, String caller, String asset) throws Exception {
    return switch (row.body()) {
      case "{jpeg}" -> TestSite.jpeg(UUID.randomUUID().toString());
      case "{part}" -> "part".getBytes(StandardCharsets.US_ASCII);
      default -> fill(row.body(), caller, asset).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static boolean needs(Row row, String thing) {
    return (row.path() + row.body()).contains("{" + thing + "}");
  }

  private String fill(String text, String caller, String asset) throws Exception {
    StringBuilder filled = new StringBuilder();
    int end = 0;
    for (MatchResult part : THING.matcher(text).results().toList()) {
      filled.append(text, end, part.start()).append(thing(part.group(1), caller, asset));
      end = part.end();
    }
    return filled.append(text.substring(end)).toString();
  }

  private String thing(String name, String caller, String asset) throws Exception {
    return switch (name) {
      case "asset" -> asset;
      case "trashed" -> String.valueOf(trashed());
      case "quarantined" -> quarantined();
      case "rendition" -> rendition(asset);
      case "resumable" -> resumable();
      case "task" -> task();
      case "dropped" -> dropped();
      case "session" -> session();
      case "token" -> token();
      case "account" -> String.valueOf(site.people().person(fresh(), Role.MEMBER).id());
      case "login" -> caller.equals("admin") ? TestPeople.ADMIN.login() : "member";
      case "password" -> caller.equals("admin") ? TestPeople.ADMIN.password() : TestPeople.PASSWORD;
      case "new", "file" -> fresh();
      case "sha256" -> "0".repeat(64);
      case "stage" -> "thumbnail";
      case "logger" -> "org.example";
      case "plugin" -> "none";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private long asset() throws Exception {
    byte[] photo = TestSite.jpeg(UUID.randomUUID().toString());
    HttpResponse<byte[]> answer = asMember("POST", "/api/v1/uploads?name=a.jpg", photo);
    return site.json(answer).at("/data/assetId").asLong();
  }

  private long trashed() throws Exception {
    long id = asset();
    asMember("DELETE", "/api/v1/assets/" + id, new byte[0]);
    return id;
  }

  private String quarantined() throws Exception {
    byte[] text = ("no picture " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = asMember("POST", "/api/v1/uploads?name=a.jpg", text);
    return site.json(answer).at("/error/details/quarantineId").asText();
  }

  private String rendition(String asset) throws Exception {
    HttpResponse<byte[]> detail = asMember("GET", "/api/v1/assets/" + asset, new byte[0]);
    String sha256 = site.json(detail).at("/data/sha256").asText();
    byte[] picture = "small".getBytes(StandardCharsets.US_ASCII);
    site.derivatives().store(sha256, new Rendition("250", "image/webp", 2, 2, 5), picture);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into rendition values (?, '250', 'image/webp', 2, 2, 5)",
                    Long.parseLong(asset)));
    return "250";
  }

  private String resumable() throws Exception {
    HttpRequest.Builder request =
        member("/api/v1/uploads/resumable")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", "100")
            .header("Upload-Metadata", "filename YS5qcGc=")
            .POST(BodyPublishers.noBody());
    String place = site.send(request).headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private String task() throws Exception {
    HttpRequest.Builder request =
        member("/api/v1/uploads?name=a.jpg")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofByteArray(TestSite.jpeg(UUID.randomUUID().toString())));
    return site.json(site.send(request)).at("/data/tasks/0/id").asText();
  }

  private String dropped() throws Exception {
    String name = fresh() + ".jpg.part";
    asMember("PUT", "/dav/inbox/" + name, TestSite.jpeg(name));
    return name;
  }

  private String session() {
    site.people().session(member);
    return String.valueOf(site.people().room().keys().sessions().of(member).getFirst().id());
  }

  private String token() {
    site.people().token(member, EnumSet.of(Scope.READ));
    return String.valueOf(site.people().room().keys().tokens().of(member).getFirst().id());
  }

  private HttpResponse<byte[]> asMember(String method, String path, byte[] body) throws Exception {
    return site.send(
        member(path)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder member(String path) {
    return site.strange(path)
        .header("Authorization", site.people().token(member, EnumSet.allOf(Scope.class)));
  }

  private static String fresh() {
    return "x" + UUID.randomUUID().toString().substring(0, 12);
  }
}
