package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.oidc.FarewellCookie;
import org.photofactory.web.oidc.TestProvider;

/** Who came in by the provider logs out there as well, where that is wished for. */
class OidcLogoutIT {

  private static final String SESSION = "/api/v1/session";

  /** What nginx takes of all the headers of an answer, unless it is told otherwise. */
  private static final int NGINX_BUFFER = 4096;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  private TestProvider provider;
  private TestSite site;

  @BeforeEach
  void begin() throws Exception {
    provider = new TestProvider();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("delete from account where name <> 'home'");
              handle.execute("truncate session, identity, audit");
            });
  }

  @AfterEach
  void end() throws Exception {
    provider.close();
    site.close();
  }

  @Test
  void whoever_came_by_the_provider_is_told_where_to_log_out_there_and_comes_back()
      throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site)) {
      HttpResponse<String> arrived = arrive(browser);
      assertThat(farewell(arrived))
          .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/session")
          .doesNotContain("Path=/;");
      browser.account();
      HttpResponse<String> left = browser.delete(SESSION);

      assertThat(left.statusCode()).isEqualTo(200);
      assertThat(farewell(left)).contains("Max-Age=0");
      URI there = URI.create(browser.data(left).path("location").asText());
      assertThat(there.toString()).startsWith(provider.issuer());
      assertThat(parameter(there, "client_id")).isEqualTo(TestProvider.CLIENT);
      assertThat(SignedJWT.parse(parameter(there, "id_token_hint")).getJWTClaimsSet().getSubject())
          .isEqualTo("7f3a");
      assertThat(provider.visit(there)).isEqualTo(site.uri("/login"));
      assertThat(whoComesBy(arrived)).isEqualTo(401);
    }
  }

  @Test
  void whoever_came_by_a_password_stays_logged_in_there() throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site)) {
      arrive(browser);
      browser.account();
      // The browser still has what the provider signed for the session before.
      browser.logIn(TestPeople.ADMIN);
      assertThat(browser.delete(SESSION).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void nobody_is_sent_there_unless_it_is_wished_for() throws Exception {
    site = site(false);
    try (TestBrowser browser = new TestBrowser(site)) {
      assertThat(farewell(arrive(browser))).isEmpty();
      browser.account();
      assertThat(browser.delete(SESSION).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void the_session_here_ends_also_while_the_provider_is_away() throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site);
        TestBrowser other = new TestBrowser(site)) {
      HttpResponse<String> arrived = arrive(browser);
      assertThat(whoComesBy(arrived)).isEqualTo(200);
      browser.account();
      URI answer = visit(other);
      provider.close();
      assertThat(TestBrowser.location(other.get(answer))).isEqualTo("/login?problem=OIDC_AWAY");

      HttpResponse<String> left = browser.delete(SESSION);
      assertThat(left.statusCode()).isEqualTo(204);
      assertThat(farewell(left)).contains("Max-Age=0");
      assertThat(whoComesBy(arrived)).isEqualTo(401);
    }
  }

  @Test
  void what_the_provider_signed_lasts_as_the_session_does_and_goes_with_it() throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site)) {
      String given = value(farewell(arrive(browser)));
      assertThat(value(farewell(browser.get(SESSION)))).isEqualTo(given);
      browser.account();
      browser.logIn(TestPeople.ADMIN);
      assertThat(farewell(browser.get(SESSION))).contains("Max-Age=0");
      assertThat(farewell(browser.get(SESSION))).isEmpty();
    }
  }

  @Test
  void proxies_let_the_longest_through() throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site)) {
      HttpResponse<String> arrived = arrive(browser, Map.of("picture", "x".repeat(1000)));
      assertThat(farewell(arrived)).hasSizeGreaterThan(2000);
      assertThat(arrived.headers().map().toString().length()).isLessThan(NGINX_BUFFER - 200);
    }
  }

  @Test
  void what_is_too_long_for_a_cookie_is_not_kept_and_the_provider_asks() throws Exception {
    site = site(true);
    try (TestBrowser browser = new TestBrowser(site)) {
      HttpResponse<String> arrived = arrive(browser, Map.of("picture", "x".repeat(3000)));
      assertThat(farewell(arrived)).hasSizeBetween(50, 300);
      browser.account();
      HttpResponse<String> left = browser.delete(SESSION);

      assertThat(left.statusCode()).isEqualTo(200);
      assertThat(browser.data(left).path("location").asText())
          .contains("client_id=", "post_logout_redirect_uri=")
          .doesNotContain("id_token_hint");
    }
  }

  private HttpResponse<String> arrive(TestBrowser browser) throws Exception {
    return arrive(browser, Map.of());
  }

  private HttpResponse<String> arrive(TestBrowser browser, Map<String, Object> told)
      throws Exception {
    Map<String, Object> claims = new HashMap<>(told);
    claims.put("preferred_username", "carla");
    provider.next("7f3a", claims);
    return browser.get(visit(browser));
  }

  /** Goes to the provider; returns where it sends the browser. */
  private URI visit(TestBrowser browser) throws Exception {
    HttpResponse<String> away = browser.get("/api/v1/oidc/start");
    return provider.visit(URI.create(TestBrowser.location(away)));
  }

  /** What a thief of the session's cookie is answered, who does not give it up at the log-out. */
  private int whoComesBy(HttpResponse<String> arrived) throws Exception {
    String cookie = value(cookie(arrived, SessionCookie.NAME));
    try (HttpClient thief = HttpClient.newHttpClient()) {
      HttpRequest asked =
          HttpRequest.newBuilder(site.uri(SESSION)).header("Cookie", cookie).build();
      return thief.send(asked, BodyHandlers.discarding()).statusCode();
    }
  }

  private static String value(String cookie) {
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String farewell(HttpResponse<String> answer) {
    return cookie(answer, FarewellCookie.NAME);
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }

  private static String parameter(URI address, String name) {
    return Stream.of(address.getQuery().split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private TestSite site(boolean logout) throws Exception {
    OidcSettings oidc =
        new OidcSettings(
            new OidcSettings.Provider(provider.issuer(), "Home", List.of("openid"), logout),
            new OidcSettings.Client(TestProvider.CLIENT, TestProvider.SECRET),
            new OidcSettings.Roles("", Map.of()),
            true);
    return new TestSite(
        database.database(), folder, new LoginSettings(true, Optional.empty(), Optional.of(oidc)));
  }
}
