package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;
import org.photofactory.testkit.GivenSettings;

class AllowedHostsTest {

  private static final GivenSettings SETTINGS =
      new GivenSettings(
          Map.of(
              "server", "http://192.168.1.5:8080/map",
              "hooks", "https://one.example/SECRET; https://two.example/x",
              "host", "smtp.example.org:25",
              "nas", "192.168.1.5:8080, 192.168.1.6/map; NAS.home:80",
              "six", "[::1]:80 fe80::5 https://[FE80::6]/map",
              "user", "https://anna:secret@three.example:8443?x=1",
              "none", ""));

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org/a",
    "example.org, https://EXAMPLE.org:8443/a",
    "example.org:8080, http://example.org:8080/",
    "example.org:443, https://example.org/",
    "*.example.org, https://a.b.example.org/",
    "*.example.org:443, https://a.example.org/",
    "*, http://anywhere.example/",
    "setting:server, http://192.168.1.5:8080/map/reverse?lat=1",
    "setting:hooks, https://one.example/SECRET",
    "setting:hooks, https://two.example/x",
    "setting:host, https://smtp.example.org/",
    "setting:nas, http://192.168.1.5:8080/",
    "setting:nas, http://192.168.1.6/",
    "setting:nas, http://nas.home/",
    "setting:six, http://[::1]:80/",
    "setting:six, http://[fe80::5]/",
    "setting:six, http://[fe80::6]/",
    "setting:user, https://three.example/"
  })
  void what_is_named_is_spoken_to(String named, URI address) {
    assertThat(new AllowedHosts(List.of("other.example", named), SETTINGS).include(address))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org.evil.example/",
    "example.org, https://www.example.org/",
    "example.org:8080, https://example.org/",
    "*.example.org, https://example.org/",
    "*.example.org, https://evilexample.org/",
    "setting:server, http://192.168.1.6:8080/",
    "setting:nas, http://192.168.1.7/",
    "setting:six, http://[::2]/",
    "setting:user, https://anna/",
    "setting:none, http://example.org/",
    "setting:undeclared, http://example.org/"
  })
  void nothing_else_is(String named, URI address) {
    assertThat(new AllowedHosts(List.of(named), SETTINGS).include(address)).isFalse();
  }

  @Test
  void a_plugin_that_names_no_host_has_nothing_sent() throws Exception {
    List<URI> sent = new ArrayList<>();
    WebRequest request =
        WebRequest.get(URI.create("https://example.org/x"), Map.of(), Duration.ofSeconds(1));
    assertThatThrownBy(() -> way(List.of(), sent).send(request))
        .isInstanceOfSatisfying(
            NoAnswerException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("OUTGOING_REFUSED"))
        .hasMessage(
            "The plugin p does not name example.org in its permissions, so nothing was sent"
                + " there.");
    assertThat(sent).isEmpty();
    assertThat(way(List.of("example.org"), sent).send(request).status()).isEqualTo(200);
    assertThat(sent).containsExactly(request.address());
  }

  private static TenantOutgoing way(List<String> hosts, List<URI> sent) {
    PluginIdentity plugin =
        new PluginIdentity("p", "p_p", () -> SETTINGS, new PluginIdentity.Reach(Set.of(), hosts));
    return new TenantOutgoing(
        plugin,
        request -> {
          sent.add(request.address());
          return new WebAnswer(200, Map.of(), new byte[0]);
        });
  }
}
