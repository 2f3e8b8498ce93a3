package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.oidc.TestProvider;

/** People log in by an OpenID provider, from their browsers. */
class OidcIT {

  private static final String IDENTITY = "/api/v1/account/identity";
  private static final OidcSettings.Roles GIVEN_HERE = new OidcSettings.Roles("", Map.of());
  private static final OidcSettings.Roles BY_GROUPS =
      new OidcSettings.Roles(
          "groups", Map.of(Role.MEMBER, Set.of("family"), Role.VIEWER, Set.of("guests")));

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  private TestProvider provider;
  private TestSite site;

  @BeforeEach
  void begin() throws Exception {
    provider = new TestProvider();
    forget();
  }

  @AfterEach
  void end() throws Exception {
    provider.close();
    site.close();
  }

  @Test
  void whoever_has_linked_an_account_comes_back_to_it() throws Exception {
    site = site(true, GIVEN_HERE, false);
    link(TestPeople.ADMIN, "7f3a");

    try (TestBrowser browser = new TestBrowser(site)) {
      provider.next("7f3a", Map.of("preferred_username", "whatever"));
      HttpResponse<String> back = browser.get(callback(browser, "?next=/albums%23top"));

      assertThat(TestBrowser.location(back)).isEqualTo("/albums#top");
      assertThat(browser.account().path("login").asText()).isEqualTo("anna");
      assertThat(cookie(back, "photofactory=")).contains("HttpOnly", "SameSite=Lax", "Path=/");
      assertThat(cookie(back, "photofactory-oidc="))
          .contains("Max-Age=0")
          .doesNotContain("photofactory=");
    }
    assertThat(actions()).containsSubsequence("LOGIN_BY_OIDC", "IDENTITY_LINKED");
  }

  @Test
  void the_account_page_links_tells_and_unlinks() throws Exception {
    site = site(true, GIVEN_HERE, false);
    try (TestBrowser browser = link(TestPeople.ADMIN, "7f3a")) {
      assertThat(browser.data(browser.get(IDENTITY)).at("/identity/name").asText())
          .isEqualTo("anna at home");
      assertThat(browser.delete(IDENTITY).statusCode()).isEqualTo(204);
      assertThat(browser.data(browser.get(IDENTITY)).path("identity").isNull()).isTrue();
    }
    assertThat(arrive("7f3a", Map.of())).isEqualTo("/login?problem=OIDC_UNKNOWN");
  }

  @Test
  void whoever_is_not_linked_stays_out_and_the_trail_tells() throws Exception {
    site = site(true, GIVEN_HERE, false);
    try (TestBrowser browser = new TestBrowser(site)) {
      provider.next("7f3a", Map.of("preferred_username", "anna", "email", "anna@home.example"));
      HttpResponse<String> back = browser.get(callback(browser, ""));

      assertThat(TestBrowser.location(back)).isEqualTo("/login?problem=OIDC_UNKNOWN");
      assertThat(cookie(back, "photofactory=")).isEmpty();
      assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    }
    assertThat(site.people().room().trail().list(AuditSearch.ALL, 0, 1).getFirst().deed())
        .satisfies(
            deed -> {
              assertThat(deed.action()).isEqualTo("OIDC_REFUSED");
              assertThat(deed.subject()).isEqualTo("OIDC_UNKNOWN");
            });
  }

  @Test
  void what_is_not_believed_opens_nothing() throws Exception {
    site = site(true, GIVEN_HERE, true);
    assertThat(arrive("7f3a", Map.of("aud", List.of("other")))).contains("OIDC_ANSWER");
    assertThat(arrive("7f3a", Map.of("nonce", "other"))).contains("OIDC_ANSWER");
    assertThat(site.people().room().household().all()).hasSize(1);
  }

  @Test
  void the_provider_says_who_may_do_what() throws Exception {
    site = site(true, BY_GROUPS, true);
    try (TestBrowser first = new TestBrowser(site);
        TestBrowser second = new TestBrowser(site)) {
      provider.next("c1", Map.of("preferred_username", "carla", "groups", List.of("family")));
      first.get(callback(first, ""));
      assertThat(first.account().path("role").asText()).isEqualTo("MEMBER");

      provider.next("c1", Map.of("preferred_username", "carla", "groups", List.of("guests")));
      second.get(callback(second, ""));
      assertThat(second.account().path("role").asText()).isEqualTo("VIEWER");
      assertThat(first.account().path("role").asText()).isEqualTo("VIEWER");
    }
    assertThat(arrive("c1", Map.of("groups", List.of("neighbours"))))
        .isEqualTo("/login?problem=OIDC_NO_ROLE");
    assertThat(arrive("d1", Map.of("preferred_username", "Anna", "groups", List.of("family"))))
        .isEqualTo("/login?problem=OIDC_LOGIN_TAKEN");
  }

  @Test
  void an_answer_works_once_and_in_the_browser_that_left() throws Exception {
    site = site(true, GIVEN_HERE, true);
    try (TestBrowser mine = new TestBrowser(site);
        TestBrowser others = new TestBrowser(site)) {
      provider.next("m1", Map.of("preferred_username", "mallory"));
      URI answer = callback(others, "");
      assertThat(TestBrowser.location(mine.get(answer))).isEqualTo("/login?problem=OIDC_STATE");
      assertThat(mine.get("/api/v1/session").statusCode()).isEqualTo(401);

      provider.next("b1", Map.of("preferred_username", "bert"));
      URI own = callback(mine, "");
      assertThat(TestBrowser.location(mine.get(own))).isEqualTo("/");
      assertThat(TestBrowser.location(mine.get(own))).isEqualTo("/login?problem=OIDC_STATE");
    }
  }

  @Test
  void a_link_ends_in_the_session_that_began_it() throws Exception {
    site = site(true, GIVEN_HERE, false);
    site.people().person("ben", Role.MEMBER);
    try (TestBrowser browser = new TestBrowser(site)) {
      browser.logIn(TestPeople.ADMIN);
      provider.next("7f3a", Map.of("preferred_username", "x"));
      URI answer = provider.visit(beginLink(browser));
      browser.logIn(new Credentials("ben", TestPeople.PASSWORD));

      assertThat(TestBrowser.location(browser.get(answer)))
          .isEqualTo("/account?problem=LOGIN_NEEDED");
      assertThat(browser.data(browser.get(IDENTITY)).path("identity").isNull()).isTrue();
    }
    link(TestPeople.ADMIN, "7f3a").close();
    try (TestBrowser browser = new TestBrowser(site)) {
      browser.logIn(new Credentials("ben", TestPeople.PASSWORD));
      provider.next("7f3a", Map.of("preferred_username", "x"));
      assertThat(TestBrowser.location(browser.get(provider.visit(beginLink(browser)))))
          .isEqualTo("/account?problem=IDENTITY_TAKEN");
    }
  }

  @Test
  void nobody_is_sent_to_another_site() throws Exception {
    site = site(true, GIVEN_HERE, true);
    for (String next : List.of("//evil.example", "https://evil.example", "/%5Cevil.example")) {
      try (TestBrowser browser = new TestBrowser(site)) {
        provider.next("b1", Map.of("preferred_username", "bert"));
        HttpResponse<String> back = browser.get(callback(browser, "?next=" + next));
        assertThat(TestBrowser.location(back)).as(next).isEqualTo("/");
      }
    }
  }

  @Test
  void passwords_are_not_taken_while_the_provider_works() throws Exception {
    site = site(false, GIVEN_HERE, true);
    try (TestBrowser browser = new TestBrowser(site)) {
      assertThat(browser.data(browser.get("/api/v1/door")).path("localLogin").asBoolean())
          .isFalse();
      assertThat(browser.problem(browser.logIn(TestPeople.ADMIN))).isEqualTo("LOCAL_LOGIN_OFF");
    }
    assertThat(arrive("b1", Map.of("preferred_username", "bert"))).isEqualTo("/");
  }

  @Test
  void passwords_are_taken_while_the_provider_does_not_know_the_appliance() throws Exception {
    provider.answerTokens(401, "{\"error\":\"invalid_client\"}");
    site = site(false, GIVEN_HERE, true);
    assertPasswordsAreTaken();
  }

  @Test
  void passwords_are_taken_while_the_provider_is_away() throws Exception {
    provider.close();
    site = site(false, GIVEN_HERE, true);
    assertPasswordsAreTaken();
    try (TestBrowser browser = new TestBrowser(site)) {
      assertThat(TestBrowser.location(browser.get("/api/v1/oidc/start")))
          .isEqualTo("/login?problem=OIDC_AWAY");
    }
  }

  @Test
  void without_a_provider_nobody_is_sent_anywhere() throws Exception {
    site = new TestSite(database.database(), folder);
    try (TestBrowser browser = new TestBrowser(site)) {
      assertThat(browser.data(browser.get("/api/v1/door")).path("oidc").isNull()).isTrue();
      for (String path : List.of("start", "callback?state=a&code=b")) {
        assertThat(TestBrowser.location(browser.get("/api/v1/oidc/" + path)))
            .isEqualTo("/login?problem=OIDC_OFF");
      }
      browser.logIn(TestPeople.ADMIN);
      assertThat(browser.problem(browser.post(IDENTITY, "{}"))).isEqualTo("OIDC_OFF");
    }
  }

  private void assertPasswordsAreTaken() throws Exception {
    try (TestBrowser browser = new TestBrowser(site)) {
      assertThat(browser.data(browser.get("/api/v1/door")).path("localLogin").asBoolean()).isTrue();
      assertThat(browser.logIn(TestPeople.ADMIN).statusCode()).isEqualTo(201);
    }
  }

  private TestBrowser link(Credentials credentials, String subject) throws Exception {
    TestBrowser browser = new TestBrowser(site);
    browser.logIn(credentials);
    provider.next(subject, Map.of("preferred_username", credentials.login() + " at home"));
    HttpResponse<String> back = browser.get(provider.visit(beginLink(browser)));
    assertThat(TestBrowser.location(back)).isEqualTo("/account");
    return browser;
  }

  private static URI beginLink(TestBrowser browser) throws Exception {
    HttpResponse<String> begun = browser.post(IDENTITY, "{\"next\":\"/account\"}");
    return URI.create(browser.data(begun).path("location").asText());
  }

  /** Where a new browser ends. */
  private String arrive(String subject, Map<String, Object> claims) throws Exception {
    try (TestBrowser browser = new TestBrowser(site)) {
      provider.next(subject, claims);
      return TestBrowser.location(browser.get(callback(browser, "")));
    }
  }

  /** Goes to the provider; returns where it sends the browser. */
  private URI callback(TestBrowser browser, String question) throws Exception {
    HttpResponse<String> away = browser.get("/api/v1/oidc/start" + question);
    assertThat(away.statusCode()).isEqualTo(303);
    return provider.visit(URI.create(TestBrowser.location(away)));
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name))
        .findFirst()
        .orElse("");
  }

  private List<String> actions() {
    return site.people().room().trail().list(AuditSearch.ALL, 0, 20).stream()
        .map(entry -> entry.deed().action())
        .toList();
  }

  private TestSite site(boolean local, OidcSettings.Roles roles, boolean autoProvision)
      throws Exception {
    OidcSettings oidc =
        new OidcSettings(
            new OidcSettings.Provider(
                provider.issuer(), "Home", List.of("openid", "profile"), false),
            new OidcSettings.Client(TestProvider.CLIENT, TestProvider.SECRET),
            roles,
            autoProvision);
    return new TestSite(
        database.database(), folder, new LoginSettings(local, Optional.empty(), Optional.of(oidc)));
  }

  private static void forget() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("delete from account where name <> 'home'");
              handle.execute("truncate session, identity, audit");
            });
  }
}
