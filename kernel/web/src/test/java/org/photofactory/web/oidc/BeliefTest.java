package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.accounts.Vouched;

/** What is believed of what a provider says of a person, and what is not. */
class BeliefTest extends WithProvider {

  @Test
  void who_comes_back_well_is_believed() throws Exception {
    provider.next("7f3a", BEN);

    assertThat(come()).isEqualTo(new Vouched(identity("7f3a"), "ben", Optional.empty()));
  }

  @Test
  void what_is_of_others_or_for_others_is_not_believed() {
    provider.next("7f3a", Map.of("aud", List.of("another client")));
    doubted("audience");
    provider.next("7f3a", Map.of("iss", "https://evil.example"));
    doubted("issuer");
    provider.next("7f3a", Map.of("nonce", "of another login"));
    doubted("nonce");
  }

  @Test
  void a_key_of_the_same_name_is_not_the_same_key() throws Exception {
    provider.next("7f3a", BEN);
    come();

    provider.signByAnotherKey();
    provider.next("7f3a", BEN);
    doubted("Invalid signature");
  }

  @Test
  void a_key_that_is_announced_is_asked_for() throws Exception {
    provider.next("7f3a", BEN);
    come();

    provider.changeKey();
    provider.next("7f3a", BEN);
    assertThat(come().identity()).isEqualTo(identity("7f3a"));
  }

  @Test
  void what_is_old_not_signed_or_signed_by_the_shared_secret_is_not_believed() throws Exception {
    Departure departure = desk.depart(SITE, "/", OptionalLong.empty());
    Map<String, List<String>> answer = TestProvider.question(provider.visit(departure.address()));
    Flow flow = desk.take(answer, Optional.of(departure.browser())).orElseThrow();
    JWTClaimsSet claims = claims(flow);
    SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    shared.sign(new MACSigner(TestProvider.SECRET));
    Map<String, Object> plain = new HashMap<>(claims.getClaims());
    plain.keySet().removeAll(Set.of("iat", "exp"));

    answerToken(new PlainJWT(claims).serialize());
    assertDoubt("Signed ID token expected", flow, answer);
    answerToken(shared.serialize());
    assertDoubt("Another algorithm expected", flow, answer);
    answerToken(provider.signed(plain, Duration.ofMinutes(-2)));
    assertDoubt("Expired", flow, answer);
    provider.answerUserInfo(200, "{\"sub\":\"7f3a\"}");
    answerToken(provider.signed(plain, Duration.ofMinutes(2)));
    assertThat(desk.vouched(flow, answer).person().identity()).isEqualTo(identity("7f3a"));
    provider.answerUserInfo(200, "{\"sub\":\"of another\"}");
    assertDoubt("not of that person", flow, answer);
  }

  private JWTClaimsSet claims(Flow flow) {
    return new JWTClaimsSet.Builder()
        .issuer(provider.issuer())
        .subject("7f3a")
        .audience(TestProvider.CLIENT)
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
        .claim("nonce", flow.words().nonce().getValue())
        .build();
  }

  private void answerToken(String token) {
    provider.answerTokens(
        200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token + "\"}");
  }

  private void assertDoubt(String why, Flow flow, Map<String, List<String>> answer) {
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> desk.vouched(flow, answer))
        .withMessageContaining(why)
        .satisfies(doubt -> assertThat(doubt.trouble()).isEqualTo(Trouble.OIDC_ANSWER));
  }

  private void doubted(String why) {
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(this::come)
        .withMessageContaining(why)
        .satisfies(doubt -> assertThat(doubt.trouble()).isEqualTo(Trouble.OIDC_ANSWER));
  }
}
