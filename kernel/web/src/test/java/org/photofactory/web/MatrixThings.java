package org.photofactory.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.spi.stage.Rendition;

/** Things of the member for everybody to ask for, made anew for each request. */
final class MatrixThings {

  private final TestSite site;
  private final TestDatabase database;
  private final MatrixCallers callers;
  private final Account member;
  private String asset = "";
  private String mate = "";
  private String lock = "";

  MatrixThings(TestSite site, TestDatabase database, MatrixCallers callers) {
    this.site = site;
    this.database = database;
    this.callers = callers;
    this.member = callers.member();
    sql(
        """
        insert into stage (slot, name, flag, version, requires, accepts, lane, plugin, state)
        values (1, 'thumbnail', 'thumbnailed', 3, 1, 31, 'CPU', 'thumbnail', 'ACTIVE')
        """);
  }

  /** From now on another asset is meant. */
  void renew() {
    asset = "";
    mate = "";
  }

  /** What frees the thing that was locked last. */
  String lock() {
    return lock;
  }

  String thing(String name, String caller) throws Exception {
    return switch (name) {
      case "asset" -> asset();
      case "edited" -> edited();
      case "dead" -> dead();
      case "trashed" -> trashed();
      case "quarantined" -> quarantined();
      case "rendition" -> rendition();
      case "resumable" -> resumable();
      case "task" -> task();
      case "dropped" -> dropped();
      case "locked" -> locked();
      case "session" -> session();
      case "mate" -> mate();
      case "stacked" -> stacked();
      case "token" -> token();
      case "account" -> String.valueOf(site.people().person(fresh(), Role.MEMBER).id());
      case "login" -> caller.equals("admin") ? TestPeople.ADMIN.login() : "member";
      case "password" -> caller.equals("admin") ? TestPeople.ADMIN.password() : TestPeople.PASSWORD;
      case "new" -> fresh();
      case "file" -> restingFile();
      case "sha256" -> "0".repeat(64);
      case "stage" -> "thumbnail";
      case "logger" -> "org.example";
      case "plugin" -> MatrixRoom.PLUGIN;
      case "backup" -> "folder";
      case "catalog" -> "999999";
      case "version" -> "1.0.0";
      case "inspection" -> "00000000-0000-0000-0000-000000000000";
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The one that this request is about. */
  private String asset() throws Exception {
    if (asset.isEmpty()) {
      byte[] photo = TestSite.jpeg(UUID.randomUUID().toString());
      HttpResponse<byte[]> answer = asMember("POST", "/api/v1/uploads?name=a.jpg", photo);
      asset = site.json(answer).at("/data/assetId").asText();
    }
    return asset;
  }

  /** Another one of the same person. */
  private String mate() throws Exception {
    if (mate.isEmpty()) {
      byte[] photo = TestSite.jpeg(UUID.randomUUID().toString());
      HttpResponse<byte[]> answer = asMember("POST", "/api/v1/uploads?name=b.jpg", photo);
      mate = site.json(answer).at("/data/assetId").asText();
    }
    return mate;
  }

  private String stacked() throws Exception {
    sql("update asset set behind = %s, behind_as = 'RAW' where id = %s".formatted(asset(), mate()));
    return asset;
  }

  private String edited() throws Exception {
    byte[] title = "{\"title\":\"mine\"}".getBytes(StandardCharsets.UTF_8);
    site.send(
        callers
            .ofMember("/api/v1/assets/" + asset())
            .method("PATCH", BodyPublishers.ofByteArray(title))
            .header("Content-Type", "application/json"));
    return asset;
  }

  private String dead() throws Exception {
    sql("update asset_flag set dead = 2 where asset_id = " + asset());
    sql("insert into dead_letter values (" + asset + ", 1, 3, 6, 'DAMAGED', 'It is damaged.')");
    return asset;
  }

  private String trashed() throws Exception {
    asMember("DELETE", "/api/v1/assets/" + asset(), new byte[0]);
    return asset;
  }

  private String quarantined() throws Exception {
    byte[] text = ("no picture " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = asMember("POST", "/api/v1/uploads?name=a.jpg", text);
    return site.json(answer).at("/error/details/quarantineId").asText();
  }

  private String rendition() throws Exception {
    HttpResponse<byte[]> detail = asMember("GET", "/api/v1/assets/" + asset(), new byte[0]);
    String sha256 = site.json(detail).at("/data/sha256").asText();
    byte[] picture = "small".getBytes(StandardCharsets.US_ASCII);
    site.derivatives().store(sha256, new Rendition("250", "image/webp", 2, 2, 5), picture);
    sql("insert into rendition values (" + asset + ", '250', 'image/webp', 2, 2, 5)");
    return "250";
  }

  private String resumable() throws Exception {
    HttpRequest.Builder request =
        callers
            .ofMember("/api/v1/uploads/resumable")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", "100")
            .header("Upload-Metadata", "filename YS5qcGc=")
            .POST(BodyPublishers.noBody());
    String place = site.send(request).headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private String task() throws Exception {
    HttpRequest.Builder request =
        callers
            .ofMember("/api/v1/uploads?name=a.jpg")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofByteArray(TestSite.jpeg(UUID.randomUUID().toString())));
    return site.json(site.send(request)).at("/data/tasks/0/id").asText();
  }

  private String dropped() throws Exception {
    String name = restingFile();
    asMember("PUT", "/dav/inbox/" + name, TestSite.jpeg(name));
    return name;
  }

  private String locked() throws Exception {
    String name = dropped();
    HttpResponse<byte[]> answer = asMember("LOCK", "/dav/inbox/" + name, MatrixRequests.lockInfo());
    lock = answer.headers().firstValue("Lock-Token").orElseThrow();
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
        callers
            .ofMember(path)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
  }

  private void sql(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }

  /** A name that says that the file is not complete yet: it is left where it is. */
  static String restingFile() {
    return fresh() + ".jpg.part";
  }

  static String fresh() {
    return "x" + UUID.randomUUID().toString().substring(0, 12);
  }
}
