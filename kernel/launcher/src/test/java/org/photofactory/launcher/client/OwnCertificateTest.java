package org.photofactory.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.config.TlsSettings;

class OwnCertificateTest {

  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir Path folder;

  @Test
  void the_appliance_is_known_by_its_certificate_whatever_name_stands_in_it() throws Exception {
    assertThat(version(identity("own.p12"), "own.p12")).isEqualTo("1.2.3");
  }

  @Test
  void nobody_else_is_spoken_to_and_nobody_else_learns_the_token() throws Exception {
    KeyStore stranger = identity("stranger.p12");
    identity("own.p12");
    assertThatExceptionOfType(SSLException.class).isThrownBy(() -> version(stranger, "own.p12"));
  }

  /** Has a server show a certificate, and asks it for its version as one that expects another. */
  private String version(KeyStore shown, String expected) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.setHttpsConfigurator(new HttpsConfigurator(context(shown)));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"data\": {\"version\": \"1.2.3\"}}".getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("https://localhost:" + server.getAddress().getPort());
      TlsSettings tls =
          new TlsSettings(
              folder.resolve(expected),
              Optional.empty(),
              new String(PASSWORD),
              OptionalInt.empty());
      Path token = Files.writeString(folder.resolve("token"), "secret\n");
      return new LocalSite(address, token, Optional.of(tls))
          .client()
          .status()
          .path("version")
          .asText();
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext context(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private KeyStore identity(String file) throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
    X500Name name = new X500Name("CN=photos.example");
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now),
            Date.from(now.plus(Duration.ofDays(1))),
            name,
            keys.getPublic());
    var certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("any", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
    try (var target = Files.newOutputStream(folder.resolve(file))) {
      store.store(target, PASSWORD);
    }
    return store;
  }
}
