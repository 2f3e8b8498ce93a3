package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.TlsSettings;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.web.tls.TestCertificate;

class TlsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void people_are_served_by_tls_and_plain_requests_are_sent_there() throws Exception {
    TestCertificate made = TestCertificate.make("EC");
    int plain = freePort();
    try (TestSite site = site(made.pem() + made.key(), OptionalInt.of(plain));
        HttpClient client = HttpClient.newBuilder().sslContext(made.trust()).build()) {
      String secure = "https://localhost:" + site.port();
      HttpResponse<String> page = get(client, secure + "/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      HttpResponse<String> sentOn = get(client, "http://localhost:" + plain + "/album?a=b");
      assertThat(sentOn.statusCode()).isEqualTo(307);
      assertThat(sentOn.headers().firstValue("Location")).contains(secure + "/album?a=b");
      assertThat(sentOn.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void a_bad_certificate_stops_the_start_with_a_sentence() {
    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(() -> site("nonsense", OptionalInt.empty()))
        .withMessageContaining("There is no key in")
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("CERTIFICATE_BAD"))
        .satisfies(refused -> assertThat(refused.hint()).contains("tls.certificate"));
  }

  private TestSite site(String certificate, OptionalInt redirectPort) throws IOException {
    Path file = Files.writeString(folder.resolve("both.pem"), certificate);
    NetworkSettings network =
        new NetworkSettings(
            Optional.of(new TlsSettings(file, Optional.empty(), "", redirectPort)),
            List.of(),
            Set.of(),
            TestSite.http(1).network().limits());
    return new TestSite(
        database.database(), folder, new HttpSettings("127.0.0.1", 0, 1 << 20, network));
  }

  private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
