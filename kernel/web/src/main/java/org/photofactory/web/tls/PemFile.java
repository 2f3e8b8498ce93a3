package org.photofactory.web.tls;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** What stands in a file of PEM blocks: certificates, and keys in any of the usual forms. */
record PemFile(List<X509Certificate> certificates, Optional<PrivateKey> key) {

  /**
   * Reads all blocks; those of other kinds are passed over.
   *
   * @param name of the file, for sentences
   * @param password of an encrypted key
   * @throws TlsFileException when a block cannot be read
   */
  static PemFile read(byte[] bytes, String name, String password) throws TlsFileException {
    List<X509Certificate> certificates = new ArrayList<>();
    Optional<PrivateKey> key = Optional.empty();
    try (PEMParser parser =
        new PEMParser(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)))) {
      for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
        if (block instanceof X509CertificateHolder certificate) {
          certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
        } else if (key.isEmpty()) {
          key = key(block, password.toCharArray());
        }
      }
    } catch (PKCSException | OperatorCreationException refused) {
      throw new TlsFileException(
          "The key in " + name + " does not open with tls.password.", refused);
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      throw new TlsFileException(name + " is damaged, or no PEM file.", unreadable);
    }
    return new PemFile(certificates, key);
  }

  private static Optional<PrivateKey> key(Object block, char[] password)
      throws IOException, PKCSException, OperatorCreationException {
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
    return switch (block) {
      case PrivateKeyInfo plain -> Optional.of(converter.getPrivateKey(plain));
      case PEMKeyPair pair -> Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
      case PKCS8EncryptedPrivateKeyInfo locked ->
          Optional.of(
              converter.getPrivateKey(
                  locked.decryptPrivateKeyInfo(
                      new JceOpenSSLPKCS8DecryptorProviderBuilder()
                          .setProvider(new BouncyCastleProvider())
                          .build(password))));
      case PEMEncryptedKeyPair locked -> Optional.of(older(locked, password, converter));
      default -> Optional.empty();
    };
  }

  private static PrivateKey older(
      PEMEncryptedKeyPair locked, char[] password, JcaPEMKeyConverter converter)
      throws IOException, PKCSException {
    try {
      PEMKeyPair open =
          locked.decryptKeyPair(
              new JcePEMDecryptorProviderBuilder()
                  .setProvider(new BouncyCastleProvider())
                  .build(password));
      return converter.getPrivateKey(open.getPrivateKeyInfo());
    } catch (IOException wrong) {
      throw new PKCSException("wrong password", wrong);
    }
  }
}
