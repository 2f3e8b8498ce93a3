package org.photofactory.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.accounts.Secret;

/** Where a browser goes to log out at the provider. */
class EndSessionTest extends WithProvider {

  private static final URI BACK = URI.create("https://photos.example.org/login");
  private static final Secret UNKNOWN = new Secret("");

  @Test
  void the_provider_is_told_who_leaves_and_where_the_browser_comes_back_to() {
    String token = provider.signed(BEN, Duration.ofMinutes(2));
    URI there = desk.farewell(SITE, new Secret(token)).orElseThrow();

    assertThat(TestProvider.question(there))
        .containsEntry("id_token_hint", List.of(token))
        .containsEntry("client_id", List.of(TestProvider.CLIENT))
        .containsEntry("post_logout_redirect_uri", List.of("http://localhost:8080/login"));
  }

  @Test
  void nobody_is_sent_to_a_provider_that_is_away() {
    assertThat(desk.farewell(SITE, UNKNOWN)).isPresent();
    provider.close();
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(desk.farewell(SITE, UNKNOWN)).isEmpty();
  }

  @Test
  void what_the_address_asks_already_is_kept() throws Exception {
    URI there = end(URI.create("https://login.example.org/end?realm=home")).orElseThrow();

    assertThat(TestProvider.question(there))
        .containsEntry("realm", List.of("home"))
        .containsEntry("post_logout_redirect_uri", List.of(BACK.toString()))
        .doesNotContainKey("id_token_hint");
  }

  @Test
  void not_every_provider_has_such_a_page() throws Exception {
    assertThat(end(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/end", "file:///etc/passwd", "mailto:ben@example.org"})
  void what_is_no_page_is_not_gone_to(URI address) throws Exception {
    assertThat(end(address)).isEmpty();
  }

  private static Optional<URI> end(@Nullable URI address) throws Exception {
    OIDCProviderMetadata said =
        new OIDCProviderMetadata(
            new Issuer("https://login.example.org"),
            List.of(SubjectType.PUBLIC),
            URI.create("https://login.example.org/keys"));
    said.setEndSessionEndpointURI(address);
    Provider silent = Provider.of(said, new ClientID("photos"), _ -> null);
    return EndSession.of(silent, "photos", UNKNOWN, BACK);
  }
}
