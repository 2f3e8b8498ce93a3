package org.photofactory.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.config.TlsSettings;

class TlsFilesTest {

  private static final String PASSWORD = "zw\u00f6lf";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void a_certificate_and_its_key_are_read(String algorithm) throws Exception {
    TestCertificate made = TestCertificate.make(algorithm);
    assertThat(identity(made.pem(), made.key(), "").key()).isEqualTo(made.keys().getPrivate());
    assertThat(identity(made.pem() + made.key(), null, "").chain())
        .containsExactly(made.certificate());
    assertThat(identity("A remark.\n" + made.key() + "\n" + made.pem(), null, "").chain())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void keys_may_have_the_older_form_or_be_locked(String algorithm) throws Exception {
    TestCertificate made = TestCertificate.make(algorithm);
    assertThat(made.olderKey()).contains("BEGIN " + algorithm + " PRIVATE KEY");
    assertThat(made.lockedKey(PASSWORD)).contains("BEGIN ENCRYPTED PRIVATE KEY");
    for (String key : new String[] {made.olderKey(), made.lockedKey(PASSWORD)}) {
      assertThat(identity(made.pem(), key, PASSWORD).chain()).containsExactly(made.certificate());
    }
    refused(made.pem(), made.lockedKey(PASSWORD), "wrong", "tls.password");
  }

  @Test
  void keys_of_the_older_form_may_be_locked_too() throws Exception {
    TestCertificate made = TestCertificate.make("RSA");
    assertThat(made.olderLockedKey(PASSWORD)).contains("Proc-Type: 4,ENCRYPTED");
    assertThat(identity(made.pem(), made.olderLockedKey(PASSWORD), PASSWORD).chain()).hasSize(1);
    refused(made.pem(), made.olderLockedKey(PASSWORD), "wrong", "tls.password");
  }

  @Test
  void the_parameters_that_openssl_puts_before_a_key_are_passed_over() throws Exception {
    TestCertificate made = TestCertificate.make("EC");
    String parameters =
        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
    assertThat(identity(made.pem(), parameters + made.olderKey(), "").chain()).hasSize(1);
  }

  @Test
  void a_chain_may_stand_in_any_order() throws Exception {
    TestCertificate parent = TestCertificate.make("RSA");
    TestCertificate child = parent.child("CN=child");
    assertThat(identity(parent.pem() + child.pem(), child.key(), "").chain())
        .containsExactly(child.certificate(), parent.certificate());
  }

  @Test
  void a_packed_file_opens_with_its_password() throws Exception {
    TestCertificate made = TestCertificate.make("EC");
    Path file = Files.write(folder.resolve("both.p12"), made.pkcs12(PASSWORD));
    assertThat(TlsFiles.read(settings(file, null, PASSWORD)).identity().chain())
        .containsExactly(made.certificate());
    assertThatExceptionOfType(TlsFileException.class)
        .isThrownBy(() -> TlsFiles.read(settings(file, null, "wrong")).identity())
        .withMessageContaining("tls.password");
  }

  @Test
  void what_does_not_belong_together_is_refused_with_a_sentence() throws Exception {
    TestCertificate one = TestCertificate.make("EC");
    TestCertificate other = TestCertificate.make("EC");
    refused(one.pem(), other.key(), "", "belongs to none");
    refused(one.pem(), TestCertificate.make("RSA").key(), "", "belongs to none");
    refused(one.pem(), null, "", "no key");
    refused(one.pem(), one.pem(), "", "no key");
    refused(one.key(), one.key(), "", "no certificate");
    refused(one.pem().substring(0, 300), one.key(), "", "damaged");
    refused(one.pem().replace('a', '!'), one.key(), "", "damaged");
    refused("nonsense", null, "", "no key");
    assertThatExceptionOfType(TlsFileException.class)
        .isThrownBy(() -> TlsFiles.read(settings(folder.resolve("gone"), null, "")))
        .withMessageContaining("cannot be read");
  }

  private void refused(String certificate, String key, String password, String why) {
    assertThatExceptionOfType(TlsFileException.class)
        .isThrownBy(() -> identity(certificate, key, password))
        .withMessageContaining(why);
  }

  private Identity identity(String certificate, String key, String password) throws Exception {
    Path first = Files.writeString(folder.resolve("cert.pem"), certificate);
    Path second = key == null ? null : Files.writeString(folder.resolve("key.pem"), key);
    return TlsFiles.read(settings(first, second, password)).identity();
  }

  private static TlsSettings settings(Path certificate, Path key, String password) {
    return new TlsSettings(certificate, Optional.ofNullable(key), password, OptionalInt.empty());
  }
}
