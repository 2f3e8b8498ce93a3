package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What was begun here is ended here, once, by the browser that began it. */
class ReplayTest extends WithProvider {

  @Test
  void the_provider_is_told_no_more_than_it_must_be() throws Exception {
    Departure departure = desk.depart(SITE, "/albums", OptionalLong.empty());

    assertThat(TestProvider.question(departure.address()))
        .containsEntry("redirect_uri", List.of("http://localhost:8080/api/v1/oidc/callback"))
        .containsEntry("response_type", List.of("code"))
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsOnlyKeys(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");
  }

  @Test
  void a_code_is_good_once_and_for_the_login_that_it_was_given_to() throws Exception {
    provider.next("7f3a", BEN);
    Departure mine = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(mine.address()));
    Flow flow = desk.take(answer, Optional.of(mine.browser())).orElseThrow();
    desk.vouched(flow, answer);
    assertTrouble(Trouble.OIDC_ANSWER, () -> desk.vouched(flow, answer));

    Departure other = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> stolen = TestProvider.question(provider.visit(other.address()));
    Flow own = begin();
    // The provider sees that the verifier is not that of whoever began.
    assertTrouble(Trouble.OIDC_ANSWER, () -> desk.vouched(own, stolen));
  }

  @Test
  void an_answer_is_taken_once_from_the_browser_that_left() throws Exception {
    Departure mine = desk.depart(SITE, "/", OptionalLong.empty());
    Departure other = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(mine.address()));
    Map<String, List<String>> others = TestProvider.question(provider.visit(other.address()));

    assertThat(desk.take(others, Optional.of(mine.browser()))).isEmpty();
    assertThat(desk.take(others, Optional.of(other.browser()))).isEmpty();
    assertThat(desk.take(answer, Optional.empty())).isEmpty();
    assertThat(desk.take(answer, Optional.of(mine.browser()))).isPresent();
    assertThat(desk.take(answer, Optional.of(mine.browser()))).isEmpty();
  }

  @Test
  void an_answer_that_comes_too_late_or_twice_in_one_address_is_not_taken() throws Exception {
    Departure departure = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(departure.address()));
    String state = answer.get("state").getFirst();
    assertThat(desk.take(Map.of("state", List.of(state, state)), Optional.of(departure.browser())))
        .isEmpty();

    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(desk.take(answer, Optional.of(departure.browser()))).isEmpty();
  }

  @Test
  void an_answer_of_another_provider_is_not_looked_at() throws Exception {
    Flow flow = begin();

    Map<String, List<String>> mixedUp =
        Map.of("code", List.of("x"), "iss", List.of("https://evil.example"));
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> desk.vouched(flow, mixedUp))
        .withMessageContaining("not of the provider asked");
    assertTrouble(
        Trouble.OIDC_DENIED, () -> desk.vouched(flow, Map.of("error", List.of("access_denied"))));
  }
}
