package org.photofactory.web.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.kernel.config.TlsSettings;

/**
 * A key, its certificate, and the certificates above that, each followed by the one that signed it.
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

  private static final String NAME = "photofactory";
  private static final byte[] PROBE = {1, 2, 3};

  public Identity {
    chain = List.copyOf(chain);
  }

  /**
   * What the files say that somebody has named.
   *
   * @throws TlsFileException when they make no sense
   */
  public static Identity read(TlsSettings settings) throws TlsFileException {
    return TlsFiles.read(settings).identity();
  }

  /**
   * Finds the certificate of a key among others, and those above it.
   *
   * @throws TlsFileException when none belongs to the key
   */
  static Identity of(PrivateKey key, List<X509Certificate> certificates) throws TlsFileException {
    List<X509Certificate> rest = new ArrayList<>(certificates);
    List<X509Certificate> chain = new ArrayList<>();
    X509Certificate next =
        rest.stream()
            .filter(certificate -> belong(key, certificate.getPublicKey()))
            .findFirst()
            .orElseThrow(
                () -> new TlsFileException("The key belongs to none of the certificates."));
    while (next != null) {
      chain.add(next);
      rest.remove(next);
      X509Certificate child = next;
      next =
          rest.stream()
              .filter(
                  parent -> parent.getSubjectX500Principal().equals(child.getIssuerX500Principal()))
              .findFirst()
              .orElse(null);
    }
    return new Identity(key, chain);
  }

  /** Until when the certificate is good. */
  Instant end() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  /** For Jetty, without a password, in memory only. */
  KeyStore store() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(NAME, key, new char[0], chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("a key that signs cannot be kept", impossible);
    }
  }

  /** Whether what the one has signed is what the other says was signed. */
  private static boolean belong(PrivateKey key, PublicKey other) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(other);
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException ofAnotherKind) {
      return false;
    }
  }
}
