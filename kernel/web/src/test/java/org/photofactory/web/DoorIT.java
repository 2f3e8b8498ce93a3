package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;

/** The door as browsers and programs meet it. */
@Timeout(120)
class DoorIT {

  private static final String ADMIN_LOGIN = TestPeople.ADMIN.login();
  private static final String ADMIN_PASSWORD = TestPeople.ADMIN.password();

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void start() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void strangers_see_the_app_and_the_way_in_and_nothing_else() throws Exception {
    assertThat(strange("/").statusCode()).isEqualTo(200);
    assertThat(site.json(strange("/api/v1/door")).at("/data/firstRun").asBoolean()).isFalse();
    for (String path :
        new String[] {"/api/v1/assets", "/api/v1/events", "/media/1/original", "/metrics"}) {
      HttpResponse<byte[]> answer = strange(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(code(answer)).as(path).isEqualTo("LOGIN_NEEDED");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).hasValue("Bearer");
    }
    assertThat(strange("/dav/inbox/").headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic ");
    assertThat(site.json(strange("/health/ready")).path("checks")).isEmpty();
    assertThat(site.json(site.get("/health/ready")).path("checks")).isNotEmpty();
  }

  @Test
  void a_person_logs_in_looks_changes_and_logs_out() throws Exception {
    Browser browser = new Browser(site);
    HttpResponse<byte[]> login = browser.logIn(ADMIN_LOGIN, ADMIN_PASSWORD);
    assertThat(login.statusCode()).isEqualTo(201);
    String cookie = login.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie)
        .startsWith("photofactory=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    assertThat(browser.get("/api/v1/assets").statusCode()).isEqualTo(200);
    assertThat(site.json(browser.get("/api/v1/session")).at("/data/account/login").asText())
        .isEqualTo(ADMIN_LOGIN);

    assertThat(browser.send("DELETE", "/api/v1/session", null).statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/v1/assets").statusCode()).isEqualTo(401);
  }

  @Test
  void what_changes_something_needs_the_word_that_other_sites_cannot_read() throws Exception {
    Browser browser = new Browser(site);
    browser.logIn(ADMIN_LOGIN, ADMIN_PASSWORD);
    Browser forger = browser.withCsrf("wrong");
    HttpResponse<byte[]> forged = forger.send("POST", "/api/v1/account/pairings", null);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(code(forged)).isEqualTo("CSRF_TOKEN");
    assertThat(browser.send("POST", "/api/v1/account/pairings", null).statusCode()).isEqualTo(201);
  }

  @Test
  void each_login_begins_a_session_of_its_own_and_ends_the_one_before() throws Exception {
    Browser browser = new Browser(site);
    browser.plant("a-secret-that-an-attacker-knows");
    browser.logIn(ADMIN_LOGIN, ADMIN_PASSWORD);
    String first = browser.cookie();
    assertThat(first).isNotEqualTo("a-secret-that-an-attacker-knows");

    browser.logIn(ADMIN_LOGIN, ADMIN_PASSWORD);
    assertThat(browser.cookie()).isNotEqualTo(first);
    Browser old = new Browser(site);
    old.plant(first);
    assertThat(old.get("/api/v1/assets").statusCode()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_and_an_unknown_login_get_the_same_answer_and_guessing_is_slowed()
      throws Exception {
    site.people().person("ben", Role.MEMBER);
    HttpResponse<byte[]> wrong = new Browser(site).logIn("ben", "not the password");
    HttpResponse<byte[]> unknown = new Browser(site).logIn("nobody-here", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    for (int guess = 0; guess < 5; guess++) {
      new Browser(site).logIn("ben", "guess " + guess);
    }
    HttpResponse<byte[]> slowed = new Browser(site).logIn("ben", TestPeople.PASSWORD);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(code(slowed)).isEqualTo("LOGIN_SLOWED");
    assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }

  @Test
  void sessions_are_listed_and_ended_and_another_password_ends_the_others() throws Exception {
    Account ben = site.people().person("ben-at-home", Role.MEMBER);
    Browser sofa = new Browser(site);
    Browser office = new Browser(site);
    sofa.logIn(ben.login(), TestPeople.PASSWORD);
    office.logIn(ben.login(), TestPeople.PASSWORD);
    JsonNode sessions = site.json(sofa.get("/api/v1/account/sessions")).path("data");
    assertThat(sessions).hasSize(2);

    HttpResponse<byte[]> refused =
        sofa.send("PUT", "/api/v1/account/password", Map.of("old", "no", "new", "short"));
    assertThat(code(refused)).isEqualTo("PASSWORD_WRONG");
    assertThat(
            sofa.send(
                    "PUT",
                    "/api/v1/account/password",
                    Map.of("old", TestPeople.PASSWORD, "new", "another quiet evening"))
                .statusCode())
        .isEqualTo(204);
    assertThat(office.get("/api/v1/assets").statusCode()).isEqualTo(401);
    assertThat(sofa.get("/api/v1/assets").statusCode()).isEqualTo(200);
    JsonNode left = site.json(sofa.get("/api/v1/account/sessions")).path("data");
    assertThat(left).hasSize(1);
    String own = "/api/v1/account/sessions/" + left.at("/0/id").asLong();
    assertThat(sofa.send("DELETE", own, null).statusCode()).isEqualTo(204);
    assertThat(sofa.get("/api/v1/assets").statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_does_what_its_scopes_say_and_never_what_only_a_person_may() throws Exception {
    Account ben = site.people().person("ben", Role.MEMBER);
    Browser browser = new Browser(site);
    browser.adopt(site.people().session(ben));
    HttpResponse<byte[]> made =
        browser.send(
            "POST",
            "/api/v1/account/tokens",
            Map.of("label", "reader", "scopes", new String[] {"READ"}));
    assertThat(made.statusCode()).isEqualTo(201);
    String bearer = "Bearer " + site.json(made).at("/data/secret").asText();

    assertThat(by(bearer, "/api/v1/assets").statusCode()).isEqualTo(200);
    assertThat(code(by(bearer, "/metrics"))).isEqualTo("NOT_ALLOWED");
    assertThat(code(by(bearer, "/api/v1/account/tokens"))).isEqualTo("NOT_ALLOWED");
    HttpRequest.Builder upload =
        site.strange("/api/v1/uploads?name=a.jpg")
            .header("Authorization", bearer)
            .POST(BodyPublishers.ofByteArray(TestSite.jpeg("a")));
    assertThat(code(site.send(upload))).isEqualTo("NOT_ALLOWED");

    long id = site.json(made).at("/data/token/id").asLong();
    assertThat(browser.send("DELETE", "/api/v1/account/tokens/" + id, null).statusCode())
        .isEqualTo(204);
    assertThat(by(bearer, "/api/v1/assets").statusCode()).isEqualTo(401);
  }

  @Test
  void an_admin_script_cannot_do_more_than_its_account() throws Exception {
    Account viewer = site.people().person("grandma", Role.VIEWER);
    String bearer = site.people().token(viewer, EnumSet.allOf(Scope.class));
    assertThat(by(bearer, "/api/v1/assets").statusCode()).isEqualTo(200);
    assertThat(code(by(bearer, "/api/v1/accounts"))).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void a_script_never_gets_the_password_of_its_admin() throws Exception {
    String own = "/api/v1/accounts/" + site.people().admin().id() + "/invitation";
    HttpRequest.Builder script = site.request(own).POST(BodyPublishers.noBody());
    assertThat(code(site.send(script))).isEqualTo("NOT_ALLOWED");
    Account other = site.people().person("erna", Role.MEMBER);
    HttpRequest.Builder others =
        site.request("/api/v1/accounts/" + other.id() + "/invitation")
            .POST(BodyPublishers.noBody());
    assertThat(site.send(others).statusCode()).isEqualTo(201);
  }

  @Test
  void a_token_without_a_scope_that_is_one_is_refused() throws Exception {
    Browser browser = new Browser(site).adopt(site.people().session(site.people().admin()));
    Map<String, Object> order = Map.of("label", "odd", "scopes", Arrays.asList("READ", null));
    HttpResponse<byte[]> answer = browser.send("POST", "/api/v1/account/tokens", order);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void a_device_comes_in_by_a_code_and_may_only_upload() throws Exception {
    Browser browser = new Browser(site);
    browser.adopt(site.people().session(site.people().admin()));
    JsonNode pairing = site.json(browser.send("POST", "/api/v1/account/pairings", null));
    Map<String, String> claim =
        Map.of("code", pairing.at("/data/code").asText(), "label", "shed camera");
    HttpResponse<byte[]> paired = new Browser(site).send("POST", "/api/v1/pairings", claim);
    assertThat(paired.statusCode()).isEqualTo(201);
    assertThat(code(new Browser(site).send("POST", "/api/v1/pairings", claim)))
        .isEqualTo("CODE_UNKNOWN");

    String bearer = "Bearer " + site.json(paired).at("/data/secret").asText();
    HttpRequest.Builder upload =
        site.strange("/api/v1/uploads?name=a.jpg")
            .header("Authorization", bearer)
            .POST(BodyPublishers.ofByteArray(TestSite.jpeg("from the shed")));
    assertThat(site.send(upload).statusCode()).isEqualTo(201);
    assertThat(code(by(bearer, "/api/v1/assets"))).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void an_invited_person_chooses_a_password_and_an_admin_closes_the_account() throws Exception {
    Browser admin = new Browser(site);
    admin.adopt(site.people().session(site.people().admin()));
    JsonNode invitation =
        site.json(admin.send("POST", "/api/v1/accounts", Map.of("login", "clara"))).path("data");
    assertThat(invitation.at("/account/role").asText()).isEqualTo("MEMBER");

    Browser clara = new Browser(site);
    Map<String, String> welcome =
        Map.of("key", invitation.path("key").asText(), "password", "clouds over the harbour");
    assertThat(clara.send("POST", "/api/v1/welcome", welcome).statusCode()).isEqualTo(201);
    assertThat(code(new Browser(site).send("POST", "/api/v1/welcome", welcome)))
        .isEqualTo("KEY_WRONG");
    assertThat(clara.get("/api/v1/assets").statusCode()).isEqualTo(200);
    assertThat(code(clara.get("/api/v1/accounts"))).isEqualTo("NOT_ALLOWED");

    String path = "/api/v1/accounts/" + invitation.at("/account/id").asLong();
    assertThat(admin.send("PATCH", path, Map.of("disabled", true)).statusCode()).isEqualTo(200);
    assertThat(clara.get("/api/v1/assets").statusCode()).isEqualTo(401);
    String own = "/api/v1/accounts/" + site.people().admin().id();
    assertThat(code(admin.send("PATCH", own, Map.of("role", "MEMBER")))).isEqualTo("LAST_ADMIN");
    JsonNode trail = site.json(admin.get("/api/v1/audit?limit=1"));
    assertThat(trail.at("/data/0/action").asText()).isEqualTo("ACCOUNT_DISABLED");
    assertThat(trail.at("/data/0/subject").asText()).isEqualTo("clara");
    assertThat(trail.at("/meta/nextCursor").asText()).isNotEmpty();
  }

  @Test
  void who_is_shut_out_hears_no_more() throws Exception {
    Account dora = site.people().person("dora", Role.MEMBER);
    String bearer = site.people().token(dora, EnumSet.of(Scope.READ));
    HttpRequest request = site.strange("/api/v1/events").header("Authorization", bearer).build();
    try (HttpClient client = HttpClient.newHttpClient();
        InputStream stream = client.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(stream.read()).isPositive();
      site.people().room().household().setDisabled(dora, true, Origin.console());
      // Ends by itself; a stream that went on would keep this waiting until the test is given up.
      assertThat(stream.readAllBytes()).isNotNull();
    }
  }

  @Test
  void the_console_has_a_token_that_only_its_user_can_read() throws Exception {
    Path file = folder.resolve("console-token");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    String bearer = "Bearer " + Files.readString(file).strip();
    assertThat(site.json(by(bearer, "/api/v1/session")).at("/data/means").asText())
        .isEqualTo("CONSOLE");
    assertThat(by(bearer, "/api/v1/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void simple_tools_send_a_token_as_a_password() throws Exception {
    String token = site.people().script().substring("Bearer ".length());
    String pair =
        java.util.Base64.getEncoder()
            .encodeToString(("anyone:" + token).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(by("Basic " + pair, "/api/v1/assets").statusCode()).isEqualTo(200);
    for (String broken : new String[] {"Basic", "Basic !!!", "Basic YQ==", "Bearer", "Digest x"}) {
      assertThat(by(broken, "/api/v1/assets").statusCode()).as(broken).isEqualTo(401);
    }
  }

  private HttpResponse<byte[]> strange(String path) throws Exception {
    return site.send(site.strange(path));
  }

  private HttpResponse<byte[]> by(String authorization, String path) throws Exception {
    return site.send(site.strange(path).header("Authorization", authorization));
  }

  private String code(HttpResponse<byte[]> answer) throws Exception {
    return site.json(answer).at("/error/code").asText();
  }
}
