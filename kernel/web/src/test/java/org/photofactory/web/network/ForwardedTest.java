package org.photofactory.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.network.AddressRange;
import org.photofactory.web.server.ServerFactory;

class ForwardedTest {

  private static final String ITSELF = "127.0.0.1 http photos.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-For: 203.0.113.7 | 203.0.113.7 http photos.example",
        "X-Forwarded-For: 203.0.113.7:4711 | 203.0.113.7 http photos.example",
        "X-Forwarded-For: 6.6.6.6, 203.0.113.7 | 203.0.113.7 http photos.example",
        "X-Forwarded-For: 6.6.6.6, 203.0.113.7, 10.0.0.2 | 203.0.113.7 http photos.example",
        "X-Forwarded-For: 10.0.0.3, 10.0.0.2 | 10.0.0.3 http photos.example",
        "X-Forwarded-For: 2001:db8::7 | [2001:db8:0:0:0:0:0:7] http photos.example",
        "X-Forwarded-For: [2001:db8::7]:80 | [2001:db8:0:0:0:0:0:7] http photos.example",
        "X-Forwarded-For: ::ffff:203.0.113.7 | 203.0.113.7 http photos.example",
        "X-Forwarded-Proto: https | 127.0.0.1 https photos.example",
        "X-Forwarded-Host: a.example:8443 | 127.0.0.1 http a.example:8443",
        "X-Forwarded-Host: [::1]:80 | 127.0.0.1 http [::1]:80",
        "Forwarded: for=203.0.113.7;proto=https;host=a.example | 203.0.113.7 https a.example",
        "Forwarded: For=\"[2001:db8::7]:4711\" | [2001:db8:0:0:0:0:0:7] http photos.example",
        "Forwarded: for=6.6.6.6, for=203.0.113.7;proto=https | 203.0.113.7 https photos.example",
        "Forwarded: for=203.0.113.7;proto=https, for=10.0.0.2 | 203.0.113.7 https photos.example",
        "Forwarded: for=203.0.113.7, for=10.0.0.2;proto=https | 203.0.113.7 https photos.example",
        "Forwarded: for=203.0.113.7, for=unknown | 127.0.0.1 http photos.example",
      })
  void a_listed_proxy_is_believed(String header, String seen) throws Exception {
    assertThat(asked(proxies("127.0.0.1", "10.0.0.0/8"), header)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: unknown",
        "X-Forwarded-For: 1",
        "X-Forwarded-For: 999.1.1.1",
        "X-Forwarded-For: evil.example",
        "X-Forwarded-For: 203.0.113.7\"<script>",
        "X-Forwarded-For: fe80::1%eth0",
        "X-Forwarded-For: ,,,",
        "X-Forwarded-Proto: javascript",
        "X-Forwarded-Host: a b",
        "X-Forwarded-Host: a/b",
        "X-Forwarded-Host: user@a",
        "X-Forwarded-Host: a:999999",
        "Forwarded: for",
        "Forwarded: for=",
        "Forwarded: for=_hidden;proto=gopher;host=\"a b\"",
        "Forwarded: ;;;,,;=;=",
        "Forwarded: for=\"unclosed",
      })
  void what_cannot_be_understood_was_not_said(String header) throws Exception {
    assertThat(asked(proxies("127.0.0.1"), header)).isEqualTo(ITSELF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: a.example",
        "Forwarded: for=203.0.113.7;proto=https;host=a.example",
      })
  void nobody_else_is_believed_and_nobody_sees_what_was_said(String headers) throws Exception {
    assertThat(asked(proxies("10.0.0.0/8"), headers)).isEqualTo(ITSELF);
    assertThat(asked(List.of(), headers)).isEqualTo(ITSELF);
  }

  /** Proxies that write the one header pass the other on as it came. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=6.6.6.6;proto=https;host=evil.example\r\nX-Forwarded-For: 203.0.113.7",
        "Forwarded: for=203.0.113.7\r\nX-Forwarded-For: 6.6.6.6",
        "Forwarded: for=6.6.6.6\r\nX-Forwarded-Proto: https",
        "Forwarded: proto=https\r\nX-Forwarded-For: 203.0.113.7",
        "Forwarded: nonsense\r\nX-Forwarded-For: 203.0.113.7",
        "Forwarded: for=203.0.113.7, for=6.6.6.6\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.7",
      })
  void two_tales_of_one_request_are_none(String headers) throws Exception {
    assertThat(asked(proxies("127.0.0.1"), headers)).isEqualTo(ITSELF);
  }

  @Test
  void the_same_told_twice_is_believed() throws Exception {
    String twice =
        "Forwarded: for=6.6.6.6, for=203.0.113.7;proto=https\r\n"
            + "X-Forwarded-For: 6.6.6.6, 203.0.113.7\r\nX-Forwarded-Proto: https";
    assertThat(asked(proxies("127.0.0.1"), twice)).isEqualTo("203.0.113.7 https photos.example");
  }

  @Test
  void an_endless_chain_is_cut_off() throws Exception {
    String chain = "X-Forwarded-For: 6.6.6.6" + ", 10.0.0.2".repeat(500);
    assertThat(asked(proxies("127.0.0.1", "10.0.0.0/8"), chain))
        .isEqualTo("10.0.0.2 http photos.example");
  }

  private static List<AddressRange> proxies(String... ranges) {
    return List.of(ranges).stream().map(AddressRange::parse).toList();
  }

  /** Sends a request with headers, and returns what the server believes of it. */
  private static String asked(List<AddressRange> proxies, String headers) throws Exception {
    NetworkSettings usual = NetworkSettings.usual();
    NetworkSettings network =
        new NetworkSettings(Optional.empty(), proxies, Set.of(), usual.limits());
    Server server =
        new ServerFactory(new HttpSettings("127.0.0.1", 0, 1, network), Optional.empty()).create();
    server.setHandler(new Echo());
    server.start();
    try (Socket socket =
        new Socket("127.0.0.1", ((ServerConnector) server.getConnectors()[0]).getLocalPort())) {
      String request =
          "GET / HTTP/1.1\r\nHost: photos.example\r\nConnection: close\r\n" + headers + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    } finally {
      server.stop();
    }
  }

  private static final class Echo extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      boolean leaked =
          request.getHeaders().stream()
              .anyMatch(field -> field.getName().toLowerCase().contains("forwarded"));
      assertThat(request.isSecure()).isEqualTo(request.getConnectionMetaData().isSecure());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
      String seen =
          Request.getRemoteAddr(request)
              + " "
              + request.getHttpURI().getScheme()
              + " "
              + request.getHttpURI().getAuthority()
              + (leaked ? " leaked" : "");
      Content.Sink.write(response, true, seen, callback);
      return true;
    }
  }
}
