package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.Patience;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.network.AddressRange;

/** Whoever asks too often is told to wait, and nobody else is. */
class RateLimitsIT {

  private static final String LOGIN = "/api/v1/session";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void a_gallery_of_thumbnails_never_meets_the_usual_limits() throws Exception {
    try (TestSite site = site(NetworkSettings.usual().limits().rates())) {
      assertThat(
              IntStream.range(0, 1500)
                  .mapToObj(i -> get(site, "/media/" + (i + 1) + "/250"))
                  .filter(answer -> answer.statusCode() == 429))
          .isEmpty();
    }
  }

  @Test
  void whoever_asks_to_be_let_in_too_often_waits_and_the_house_goes_on() throws Exception {
    try (TestSite site = site(new NetworkSettings.Rates(0, 0, 3, 0))) {
      for (int i = 0; i < 3; i++) {
        assertThat(login(site, LOGIN).statusCode()).isEqualTo(400);
      }
      HttpResponse<byte[]> refused = login(site, LOGIN);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("20");
      assertThat(site.json(refused).at("/error/code").asText()).isEqualTo("RATE_LIMITED");
      for (String disguise : List.of(LOGIN + "/", LOGIN + ";x=1", "/api/v1/%73ession")) {
        assertThat(login(site, disguise).statusCode()).as(disguise).isNotEqualTo(400);
      }
      assertThat(login(site, "/api/v1/pairings").statusCode()).isEqualTo(429);
      assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tokens_are_counted_one_by_one_and_the_console_not_at_all() throws Exception {
    try (TestSite site = site(new NetworkSettings.Rates(0, 0, 0, 2))) {
      String export = "/api/v1/assets/export";
      assertThat(site.get(export).statusCode()).isEqualTo(200);
      assertThat(site.get(export).statusCode()).isEqualTo(200);
      assertThat(site.get(export).statusCode()).isEqualTo(429);
      assertThat(site.method("HEAD", export).statusCode()).isEqualTo(429);
      String other = site.people().token(site.people().admin(), EnumSet.of(Scope.READ));
      assertThat(as(site, other, export)).isEqualTo(200);
      String console = "Bearer " + Files.readString(folder.resolve("console-token")).strip();
      assertThat(IntStream.range(0, 5).map(_ -> as(site, console, export))).containsOnly(200);
    }
  }

  @Test
  void a_token_may_not_ask_for_anything_without_end() throws Exception {
    try (TestSite site = site(new NetworkSettings.Rates(1, 0, 0, 0))) {
      assertThat(
              IntStream.range(0, 100)
                  .mapToObj(_ -> get(site, "/api/v1/assets"))
                  .map(HttpResponse::statusCode))
          .startsWith(200, 200, 200, 200, 200, 200, 200, 200, 200, 200)
          .contains(429)
          .doesNotContain(500);
    }
  }

  @Test
  void uploads_are_counted_before_their_bytes_come() throws Exception {
    try (TestSite site = site(new NetworkSettings.Rates(0, 1, 0, 0))) {
      int[] answers =
          IntStream.range(0, 70)
              .map(i -> post(site, "/api/v1/uploads?name=" + i + ".jpg", "nothing"))
              .toArray();
      assertThat(answers).contains(422).contains(429);
      assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoever_has_more_addresses_than_are_counted_is_slowed_all_the_same() throws Exception {
    NetworkSettings.Limits limits =
        new NetworkSettings.Limits(
            2000, 200, Patience.usual(), new NetworkSettings.Rates(1, 0, 0, 0));
    NetworkSettings behindProxy =
        new NetworkSettings(
            Optional.empty(), List.of(AddressRange.parse("127.0.0.1")), Set.of(), limits);
    HttpSettings http = new HttpSettings("127.0.0.1", 0, TestSite.MOST_UPLOAD, behindProxy);
    try (TestSite site = new TestSite(database.database(), folder, http)) {
      assertThat(refusals(site, "2001:db8:%x:%x::1", 10_000)).isZero();
      assertThat(refusals(site, "2001:db9:%x:%x::1", 1000)).isGreaterThan(900);
      assertThat(refusals(site, "2001:dba:%x:%x::1", 5)).isZero();
    }
  }

  /** How often somebody is refused who comes from another address each time. */
  private static long refusals(TestSite site, String addresses, int times) throws Exception {
    try (Socket line = new Socket("127.0.0.1", site.port())) {
      line.setSoTimeout(60_000);
      Thread sender = Thread.ofVirtual().start(() -> ask(line, addresses, times));
      String answers = new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      sender.join();
      assertThat(answers.split("HTTP/1.1 (200|429) ", -1)).hasSize(times + 1);
      return answers.split("HTTP/1.1 429 ", -1).length - 1;
    }
  }

  private static void ask(Socket line, String addresses, int times) {
    try {
      OutputStream out = new BufferedOutputStream(line.getOutputStream());
      for (int i = 0; i < times; i++) {
        String address = addresses.formatted(i / 256, i % 256);
        String head =
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n%s\r\n"
                .formatted(address, i + 1 < times ? "" : "Connection: close\r\n");
        out.write(head.getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private TestSite site(NetworkSettings.Rates rates) throws Exception {
    return new TestSite(database.database(), folder, TestSite.http(TestSite.MOST_UPLOAD, rates));
  }

  private static HttpResponse<byte[]> login(TestSite site, String path) throws Exception {
    return site.send(
        site.strange(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("nonsense")));
  }

  private static HttpResponse<byte[]> get(TestSite site, String path) {
    try {
      return site.get(path);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int post(TestSite site, String path, String body) {
    try {
      return site.post(path, body.getBytes(StandardCharsets.UTF_8)).statusCode();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int as(TestSite site, String authorization, String path) {
    try {
      return site.send(site.strange(path).header("Authorization", authorization)).statusCode();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
