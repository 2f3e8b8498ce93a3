package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/** Two people with a library each, and what the API keeps from the other. */
class OwnersIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;
  private Browser admin;
  private Browser ben;
  private Account account;

  @BeforeEach
  void start() throws Exception {
    site = new TestSite(database.database(), folder);
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("truncate asset, quarantine cascade");
              handle.execute(
                  "update account set leaving = null, left_at = null, heir_id = null, disabled_at ="
                      + " null, quota_bytes = null, used_bytes = 0");
            });
    account = site.people().person("ben", Role.MEMBER);
    admin = new Browser(site).adopt(site.people().session(site.people().admin()));
    ben = new Browser(site).adopt(site.people().session(account));
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void what_is_another_persons_is_not_there() throws Exception {
    long id = upload(ben, "hers.jpg", "one").at("/data/assetId").asLong();

    for (String path : new String[] {"/api/v1/assets/" + id, "/media/" + id + "/original"}) {
      assertThat(ben.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(admin.send("DELETE", "/api/v1/assets/" + id, null).statusCode()).isEqualTo(404);
    assertThat(admin.send("POST", "/api/v1/assets/" + id + "/restore", null).statusCode())
        .isEqualTo(404);
    for (String path : new String[] {"assets", "recent", "timeline", "trash"}) {
      assertThat(data(admin.get("/api/v1/" + path))).as(path).isEmpty();
    }
    assertThat(data(ben.get("/api/v1/assets"))).hasSize(1);
    assertThat(data(ben.get("/api/v1/recent"))).hasSize(1);
    assertThat(data(admin.get("/api/v1/status")).path("assets").asLong()).isZero();
    assertThat(data(ben.get("/api/v1/status")).path("assets").asLong()).isEqualTo(1);
    assertThat(new String(admin.get("/api/v1/assets/export").body())).isEmpty();
  }

  @Test
  void the_same_bytes_are_new_to_each() throws Exception {
    JsonNode his = upload(ben, "a.jpg", "same").path("data");
    JsonNode hers = upload(admin, "a.jpg", "same").path("data");

    assertThat(his.path("outcome").asText()).isEqualTo("accepted");
    assertThat(hers.path("outcome").asText()).isEqualTo("accepted");
    assertThat(his.path("assetId")).isNotEqualTo(hers.path("assetId"));
  }

  @Test
  void an_admin_sees_by_name_what_was_set_aside_and_never_its_bytes() throws Exception {
    ben.upload("notes.jpg", "no picture".getBytes());
    upload(admin, "a.jpg", "one");
    JsonNode row = data(admin.get("/api/v1/quarantine")).path(0);

    assertThat(row.path("fileName").asText()).isEqualTo("notes.jpg");
    assertThat(row.path("owner").asLong()).isEqualTo(account.id());
    String bytes = "/media/quarantine/" + row.path("id").asLong();
    assertThat(admin.get(bytes).statusCode()).isEqualTo(404);
    assertThat(ben.get(bytes).statusCode()).isEqualTo(200);

    admin.upload("more.jpg", "none either".getBytes());
    assertThat(data(ben.get("/api/v1/quarantine"))).hasSize(1);
    assertThat(data(admin.get("/api/v1/quarantine"))).hasSize(2);
  }

  @Test
  void what_does_not_fit_is_told_as_such() throws Exception {
    String path = "/api/v1/accounts/" + account.id();
    JsonNode limited = data(admin.send("PATCH", path, Map.of("quotaBytes", 10)));
    assertThat(limited.path("quotaBytes").asLong()).isEqualTo(10);

    HttpResponse<byte[]> refused = ben.upload("a.jpg", TestSite.jpeg("too much for ben"));
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(site.json(refused).at("/error/code").asText()).isEqualTo("QUOTA_FULL");

    Map<String, Object> none = new HashMap<>();
    none.put("quotaBytes", null);
    assertThat(data(admin.send("PATCH", path, none)).path("quotaBytes").isNull()).isTrue();
    assertThat(ben.upload("a.jpg", TestSite.jpeg("too much for ben")).statusCode()).isEqualTo(201);
    assertThat(admin.send("PATCH", path, Map.of("quotaBytes", -1)).statusCode()).isEqualTo(400);
    assertThat(data(admin.send("PATCH", path, Map.of())).path("quotaBytes").isNull()).isTrue();
  }

  @Test
  void who_is_removed_is_out_at_once_and_can_be_called_back_from_the_trash() throws Exception {
    String path = "/api/v1/accounts/" + account.id();
    assertThat(admin.send("DELETE", path, null).statusCode()).isEqualTo(400);
    assertThat(ben.send("DELETE", path + "?files=trash", null).statusCode()).isEqualTo(403);

    assertThat(admin.send("DELETE", path + "?files=trash", null).statusCode()).isEqualTo(202);

    assertThat(ben.get("/api/v1/assets").statusCode()).isEqualTo(401);
    assertThat(new Browser(site).logIn("ben", TestPeople.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(admin.send("DELETE", path + "?files=trash", null).statusCode()).isEqualTo(409);

    admin.send("PATCH", path, Map.of("disabled", false));
    assertThat(new Browser(site).logIn("ben", TestPeople.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void live_pages_hear_of_their_own_library_only() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      upload(ben, "secret.jpg", "secret");
      long id = upload(admin, "own.jpg", "own").at("/data/assetId").asLong();
      assertThat(reader.nextWithId().data()).isEqualTo("{\"assetId\":" + id + "}");
    }
  }

  private JsonNode upload(Browser who, String name, String content) throws Exception {
    return site.json(who.upload(name, TestSite.jpeg("a picture of " + content)));
  }

  private JsonNode data(HttpResponse<byte[]> answer) throws Exception {
    return site.json(answer).path("data");
  }
}
