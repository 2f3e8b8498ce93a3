package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;

/** Whether people can log in by the provider. */
class WatchTest extends WithProvider {

  @Test
  void passwords_are_out_only_while_the_provider_works() throws Exception {
    ProviderDesk alone = desk(settings(false, new OidcSettings.Roles("", Map.of())));
    assertThat(alone.works()).isTrue();

    provider.close();
    assertThat(alone.works()).isTrue();
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(alone.works()).isFalse();
    assertTrouble(Trouble.OIDC_AWAY, () -> alone.depart(SITE, "/", OptionalLong.empty()));
  }

  @Test
  void a_provider_that_does_not_know_the_appliance_does_not_work() {
    provider.answerTokens(401, "{\"error\":\"invalid_client\"}");
    ProviderDesk alone = desk(settings(false, new OidcSettings.Roles("", Map.of())));
    assertThat(alone.works()).isFalse();

    provider.answerTokens(0, null);
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(alone.works()).isTrue();
  }

  @Test
  void a_provider_that_forgets_the_appliance_while_it_runs_works_no_more() throws Exception {
    ProviderDesk alone = desk(settings(false, new OidcSettings.Roles("", Map.of())));
    Departure departure = alone.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(departure.address()));
    Flow flow = alone.take(answer, Optional.of(departure.browser())).orElseThrow();

    provider.answerTokens(401, "{\"error\":\"invalid_client\"}");
    assertTrouble(Trouble.OIDC_CLIENT_REFUSED, () -> alone.vouched(flow, answer));
    assertThat(alone.works()).isFalse();
  }

  @Test
  void whoever_makes_up_answers_does_not_bring_passwords_back() throws Exception {
    ProviderDesk alone = desk(settings(false, new OidcSettings.Roles("", Map.of())));
    Departure departure = alone.depart(SITE, "/", OptionalLong.empty());
    String state = TestProvider.question(departure.address()).get("state").getFirst();
    Map<String, List<String>> answer =
        Map.of("state", List.of(state), "error", List.of("unauthorized_client"));
    Flow flow = alone.take(answer, Optional.of(departure.browser())).orElseThrow();

    assertTrouble(Trouble.OIDC_DENIED, () -> alone.vouched(flow, answer));
    assertTrouble(
        Trouble.OIDC_ANSWER, () -> alone.vouched(flow, Map.of("code", List.of("made up"))));
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(alone.works()).isTrue();
  }

  @Test
  void a_provider_that_calls_itself_otherwise_is_none() {
    OidcSettings.Provider slashed =
        new OidcSettings.Provider(provider.issuer() + "/", "Test", List.of("openid"), false);
    OidcSettings oidc =
        new OidcSettings(slashed, client(), new OidcSettings.Roles("", Map.of()), false);
    ProviderDesk wrong = desk(new LoginSettings(true, Optional.empty(), Optional.of(oidc)));

    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> wrong.depart(SITE, "/", OptionalLong.empty()))
        .withMessageContaining("it calls itself " + provider.issuer() + ";");
  }

  @Test
  @Timeout(60)
  void a_provider_that_does_not_answer_holds_up_nobody_who_only_looks_at_the_door()
      throws Exception {
    CountDownLatch answering = new CountDownLatch(1);
    HTTPRequestSender slow =
        request -> {
          awaitQuietly(answering);
          return new OutgoingSender(client).send(request);
        };
    LoginSettings alone = settings(false, new OidcSettings.Roles("", Map.of()));
    ProviderDesk desk = new ProviderDesk(alone, slow, time(Duration.ofMillis(1)));
    assertThat(desk.works()).isTrue();

    answering.countDown();
    assertThat(desk.depart(SITE, "/", OptionalLong.empty()).address()).isNotNull();
    assertThat(desk.works()).isTrue();
  }

  @Test
  @Timeout(60)
  void what_somebody_has_met_counts_more_than_a_look_that_began_before() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch answering = new CountDownLatch(1);
    AtomicBoolean slowly = new AtomicBoolean();
    HTTPRequestSender sender =
        request -> {
          if (slowly.get()) {
            looking.countDown();
            awaitQuietly(answering);
          }
          return new OutgoingSender(client).send(request);
        };
    LoginSettings both = settings(true, new OidcSettings.Roles("", Map.of()));
    OidcSettings oidc = both.oidc().orElseThrow();
    Watch watch =
        new Watch(
            both,
            new Discovery(oidc, sender),
            new Exchange(oidc, sender),
            time(Duration.ofMillis(1)));
    assertThat(watch.standing()).isInstanceOf(Standing.Working.class);
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    slowly.set(true);
    Thread waiting = Thread.ofVirtual().start(watch::standing);
    looking.await();

    watch.failed(new TroubleException(Trouble.OIDC_AWAY, "It broke off."));
    answering.countDown();
    waiting.join();
    assertThat(watch.known()).containsInstanceOf(Standing.Broken.class);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
