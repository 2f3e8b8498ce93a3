package org.photofactory.web.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;

/** A certificate for this machine, made for a test, and its key. */
public record TestCertificate(KeyPair keys, X509Certificate certificate) {

  /** Signed by itself, good for a year. */
  public static TestCertificate make(String algorithm) throws Exception {
    return make(algorithm, Instant.now().plus(Duration.ofDays(365)));
  }

  static TestCertificate make(String algorithm, Instant end) throws Exception {
    KeyPair keys = keys(algorithm);
    return signed(keys, "CN=photos", keys, "CN=photos", end);
  }

  /** Signed by this one. */
  TestCertificate child(String name) throws Exception {
    return signed(keys("EC"), name, keys, "CN=photos", Instant.now().plus(Duration.ofDays(365)));
  }

  private static KeyPair keys(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (!algorithm.equals("Ed25519")) {
      generator.initialize(algorithm.equals("EC") ? 256 : 2048);
    }
    return generator.generateKeyPair();
  }

  private static TestCertificate signed(
      KeyPair keys, String name, KeyPair signer, String issuer, Instant end) throws Exception {
    String how =
        switch (signer.getPrivate().getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> "Ed25519";
        };
    GeneralName[] names = {
      new GeneralName(GeneralName.dNSName, "localhost"),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1")
    };
    var builder =
        new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                new BigInteger(64, new SecureRandom()),
                Date.from(end.minus(Duration.ofDays(800))),
                Date.from(end),
                new X500Name(name),
                keys.getPublic())
            .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    return new TestCertificate(
        keys,
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(new JcaContentSignerBuilder(how).build(signer.getPrivate()))));
  }

  /** The certificate in PEM. */
  public String pem() throws IOException {
    return pem(certificate);
  }

  /** The key as PKCS#8. */
  public String key() throws IOException {
    return pem(new JcaPKCS8Generator(keys.getPrivate(), null));
  }

  /** The key as OpenSSL's older commands write it. */
  String olderKey() throws IOException {
    if (!(keys.getPrivate() instanceof ECPrivateKey curved)) {
      return pem(keys.getPrivate());
    }
    var named =
        new org.bouncycastle.asn1.sec.ECPrivateKey(
            256, curved.getS(), SECObjectIdentifiers.secp256r1);
    return pem(new PemObject("EC PRIVATE KEY", named.getEncoded()));
  }

  String lockedKey(String password) throws IOException, OperatorCreationException {
    return pem(
        new JcaPKCS8Generator(
            keys.getPrivate(),
            new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword(password.toCharArray())
                .build()));
  }

  String olderLockedKey(String password) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          keys.getPrivate(),
          new JcePEMEncryptorBuilder("AES-256-CBC")
              .setProvider(new BouncyCastleProvider())
              .build(password.toCharArray()));
    }
    return text.toString();
  }

  byte[] pkcs12(String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "any", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password.toCharArray());
    return bytes.toByteArray();
  }

  /** For clients that trust this one and nothing else. */
  public SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("it", certificate);
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static String pem(Object block) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      if (block instanceof PemObjectGenerator generator) {
        writer.writeObject(generator);
      } else {
        writer.writeObject(block);
      }
    }
    return text.toString();
  }
}
