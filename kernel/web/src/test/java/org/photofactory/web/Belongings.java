package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.AccessTokenTable.Wanted;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.spi.stage.Rendition;

/**
 * People with some of all that a person can have, under names and ids that cannot be mistaken for
 * anybody else's.
 */
final class Belongings {

  static final String MEMBER = "benedikt";
  static final String OTHER = "cleopatra";
  static final String VIEWER = "vincent";
  static final List<String> PEOPLE = List.of(TestPeople.ADMIN.login(), MEMBER, OTHER, VIEWER);

  private static final List<String> NUMBERED =
      List.of("asset", "quarantine", "upload_task", "access_token", "session", "duplicate");

  private final TestSite site;
  private final TestDatabase database;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  Belongings(TestSite site, TestDatabase database) throws Exception {
    this.site = site;
    this.database = database;
    moveIn();
    sql(
        """
        insert into stage (slot, name, flag, version, requires, accepts, lane, plugin, state)
        values (1, 'thumbnail', 'thumbnailed', 3, 1, 31, 'CPU', 'thumbnail', 'ACTIVE')
        """);
    for (String login : PEOPLE) {
      count(login);
      browsers.put(login, new Browser(site).adopt(site.people().session(accounts.get(login))));
      label(login);
      if (!login.equals(VIEWER)) {
        fill(login);
      }
    }
  }

  /** Where the ids of a person's things begin. */
  static int first(String login) {
    return 7_001_000 + 1000 * PEOPLE.indexOf(login);
  }

  static String name(String login, String kind) {
    return "qx-" + login + '-' + kind;
  }

  static String tag(String login, String kind) {
    return name(login, kind) + "-tag";
  }

  Browser browser(String login) {
    return browsers.get(login);
  }

  /** A request of a program that acts for somebody. */
  HttpRequest.Builder program(String login, String path) {
    String token = site.people().token(accounts.get(login), EnumSet.allOf(Scope.class));
    return site.strange(path).header("Authorization", token);
  }

  long id(String login, String kind) {
    return ids.get(name(login, kind));
  }

  private void moveIn() {
    accounts.put(TestPeople.ADMIN.login(), site.people().admin());
    accounts.put(MEMBER, site.people().person(MEMBER, Role.MEMBER));
    accounts.put(OTHER, site.people().person(OTHER, Role.MEMBER));
    site.people().person(VIEWER, Role.VIEWER);
    sql(
        "update account set looks_at = "
            + site.people().admin().id()
            + " where login = '"
            + VIEWER
            + "'");
    accounts.put(VIEWER, site.people().person(VIEWER, Role.VIEWER));
  }

  private void count(String login) {
    NUMBERED.forEach(
        table ->
            sql(
                "select setval(pg_get_serial_sequence('%s', 'id'), %d)"
                    .formatted(table, first(login) + 100 * NUMBERED.indexOf(table))));
  }

  private void label(String login) {
    Wanted wanted =
        new Wanted(accounts.get(login).id(), name(login, "token"), EnumSet.of(Scope.READ), null);
    site.people().room().keys().tokens().make(wanted, new Origin(login, "192.168.1.21"));
  }

  private void fill(String login) throws Exception {
    shelve(login, "shown");
    edit(login, shelve(login, "hidden"), Map.of("hidden", true, "rating", 5, "favourite", true));
    edit(login, shelve(login, "archived"), Map.of("archived", true, "rating", 5));
    browser(login).send("DELETE", "/api/v1/assets/" + shelve(login, "trashed"), null);
    fail(shelve(login, "dead"));
    assertThat(upload(login, "again", "shown").statusCode()).isEqualTo(200);
    byte[] text = ("no picture of " + login).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> refused = browser(login).upload(name(login, "odd") + ".jpg", text);
    ids.put(name(login, "odd"), site.json(refused).at("/error/details/quarantineId").asLong());
    leave(login);
  }

  /** A photo with a picture. */
  private long shelve(String login, String kind) throws Exception {
    JsonNode told = site.json(upload(login, kind, kind)).path("data");
    long id = told.path("assetId").asLong();
    ids.put(name(login, kind), id);
    String sha256 =
        site.json(browser(login).get("/api/v1/assets/" + id)).at("/data/sha256").asText();
    Rendition rendition = new Rendition("250", "image/webp", 2, 2, 5);
    site.derivatives().store(sha256, rendition, "small".getBytes(StandardCharsets.US_ASCII));
    sql("insert into rendition values (" + id + ", '250', 'image/webp', 2, 2, 5)");
    return id;
  }

  private HttpResponse<byte[]> upload(String login, String kind, String content) throws Exception {
    return browser(login).upload(name(login, kind) + ".jpg", TestSite.jpeg(login + content));
  }

  private void edit(String login, long id, Map<String, Object> changes) throws Exception {
    Map<String, Object> all = new HashMap<>(changes);
    String kind = changes.containsKey("hidden") ? "hidden" : "archived";
    all.put("tags", List.of(tag(login, kind)));
    all.put("title", name(login, kind));
    HttpResponse<byte[]> answer = browser(login).send("PATCH", "/api/v1/assets/" + id, all);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private void fail(long id) {
    sql("update asset_flag set dead = 2 where asset_id = " + id);
    sql("insert into dead_letter values (" + id + ", 1, 3, 6, 'DAMAGED', 'It is damaged.')");
  }

  /** What is on its way; it will turn out to be there already, so that nothing more is shown. */
  private void leave(String login) throws Exception {
    byte[] photo = TestSite.jpeg(login + "shown");
    site.send(
        program(login, "/api/v1/uploads?name=" + name(login, "task") + ".jpg")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofByteArray(photo)));
    site.send(
        program(login, "/dav/inbox/" + name(login, "drop") + ".jpg.part")
            .PUT(BodyPublishers.ofByteArray(photo)));
  }

  private void sql(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }
}
