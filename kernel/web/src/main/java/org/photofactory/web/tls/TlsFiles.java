package org.photofactory.web.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.TlsSettings;

/** The bytes of certificate and key, as they lie on the disk at one moment. */
final class TlsFiles {

  /** Largest file that is looked at. */
  private static final long MOST = 1 << 20;

  /** With this begins what is not text. */
  private static final byte SEQUENCE = 0x30;

  private final TlsSettings settings;
  private final byte[] certificate;
  private final Optional<byte[]> key;

  private TlsFiles(TlsSettings settings, byte[] certificate, Optional<byte[]> key) {
    this.settings = settings;
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * Reads the files.
   *
   * @throws TlsFileException when one cannot be read
   */
  static TlsFiles read(TlsSettings settings) throws TlsFileException {
    Optional<byte[]> key =
        settings.key().isPresent() ? Optional.of(bytes(settings.key().get())) : Optional.empty();
    return new TlsFiles(settings, bytes(settings.certificate()), key);
  }

  /** True when the other holds the same bytes. */
  boolean same(@Nullable TlsFiles other) {
    return other != null
        && Arrays.equals(certificate, other.certificate)
        && Arrays.equals(key.orElse(null), other.key.orElse(null));
  }

  /**
   * What they say.
   *
   * @throws TlsFileException when they make no sense, or not together
   */
  Identity identity() throws TlsFileException {
    boolean packed = certificate.length > 0 && certificate[0] == SEQUENCE;
    return packed ? ofPkcs12() : ofPem();
  }

  private Identity ofPem() throws TlsFileException {
    String name = settings.certificate().toString();
    PemFile first = PemFile.read(certificate, name, settings.password());
    PemFile second = first;
    if (key.isPresent()) {
      name = settings.key().orElseThrow().toString();
      second = PemFile.read(key.get(), name, settings.password());
    }
    String place = name;
    PrivateKey found =
        second.key().orElseThrow(() -> new TlsFileException("There is no key in " + place + "."));
    if (first.certificates().isEmpty()) {
      throw new TlsFileException("There is no certificate in " + settings.certificate() + ".");
    }
    return Identity.of(found, first.certificates());
  }

  private Identity ofPkcs12() throws TlsFileException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      char[] password = settings.password().toCharArray();
      store.load(new ByteArrayInputStream(certificate), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey found) {
          return Identity.of(found, certificates(store.getCertificateChain(alias)));
        }
      }
    } catch (IOException | GeneralSecurityException refused) {
      throw new TlsFileException(
          settings.certificate() + " is damaged, or does not open with tls.password.", refused);
    }
    throw new TlsFileException("There is no key in " + settings.certificate() + ".");
  }

  private static List<X509Certificate> certificates(Certificate[] chain) {
    return Stream.of(chain).map(X509Certificate.class::cast).toList();
  }

  private static byte[] bytes(Path file) throws TlsFileException {
    try {
      if (Files.size(file) > MOST) {
        throw new TlsFileException(file + " is far too large for a certificate or key.");
      }
      return Files.readAllBytes(file);
    } catch (TlsFileException told) {
      throw told;
    } catch (IOException unreadable) {
      throw new TlsFileException("The file " + file + " cannot be read.", unreadable);
    }
  }
}
