package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.photofactory.kernel.accounts.Vouched;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.OidcSettings;
import org.photofactory.kernel.ledger.accounts.Identity;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;

/** A provider of its own for each test, and a desk that speaks to it. */
abstract class WithProvider {

  static final URI SITE = URI.create("http://localhost:8080/api/v1/");
  static final Map<String, Object> BEN = Map.of("preferred_username", "ben");

  final AtomicLong nanos = new AtomicLong();
  final OutgoingClient client =
      new OutgoingClient(OutgoingSettings.strict().and("127.0.0.1").and("localhost"));
  TestProvider provider;
  ProviderDesk desk;

  @BeforeEach
  void open() throws Exception {
    provider = new TestProvider();
    desk = desk(settings(true, new OidcSettings.Roles("", Map.of())));
  }

  @AfterEach
  void close() {
    provider.close();
    client.close();
  }

  Vouched come() throws Exception {
    Departure departure = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(departure.address()));
    Flow flow = desk.take(answer, Optional.of(departure.browser())).orElseThrow();
    return desk.vouched(flow, answer).person();
  }

  Flow begin() throws Exception {
    Departure departure = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> question = TestProvider.question(departure.address());
    return desk.take(question, Optional.of(departure.browser())).orElseThrow();
  }

  static void assertTrouble(Trouble expected, ThrowingCallable deed) {
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(deed)
        .satisfies(trouble -> assertThat(trouble.trouble()).isEqualTo(expected));
  }

  Identity identity(String subject) {
    return new Identity(provider.issuer(), subject);
  }

  ProviderDesk desk(LoginSettings settings) {
    return new ProviderDesk(settings, new OutgoingSender(client), time(Duration.ofMinutes(1)));
  }

  Watch.Time time(Duration patience) {
    return new Watch.Time(nanos::get, patience);
  }

  LoginSettings settings(boolean local, OidcSettings.Roles roles) {
    OidcSettings.Provider there =
        new OidcSettings.Provider(provider.issuer(), "Test", List.of("openid", "profile"), true);
    return new LoginSettings(
        local, Optional.empty(), Optional.of(new OidcSettings(there, client(), roles, false)));
  }

  static OidcSettings.Client client() {
    return new OidcSettings.Client(TestProvider.CLIENT, TestProvider.SECRET);
  }
}
