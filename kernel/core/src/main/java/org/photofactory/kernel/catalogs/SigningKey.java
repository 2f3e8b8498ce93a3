package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The private key of whoever keeps a catalog, as a file in PEM (PKCS #8). Its public half is not in
 * there, and is made of it again. Immutable.
 */
public final class SigningKey {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;

  private final PrivateKey secret;
  private final CatalogKey open;

  private SigningKey(PrivateKey secret, CatalogKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * Makes one, and a file that only its owner can read.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is a file; keys are not overwritten
   */
  public static SigningKey make(Path file) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(CatalogKey.ALGORITHM).generateKeyPair();
      write(file, pair.getPrivate());
      return of(pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has Ed25519", impossible);
    }
  }

  /**
   * Reads one.
   *
   * @throws IOException when the file cannot be read, or holds none
   */
  public static SigningKey read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
        throw new IOException(file + " is no private key in PEM");
      }
      String body = text.substring(BEGIN.length(), text.length() - END.length());
      byte[] bytes = Base64.getMimeDecoder().decode(body);
      return of(
          KeyFactory.getInstance(CatalogKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new IOException(file + " is no Ed25519 key", wrong);
    }
  }

  /** Its public half. */
  public CatalogKey open() {
    return open;
  }

  /** The signature of some bytes. */
  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(CatalogKey.ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("an Ed25519 key signs", impossible);
    }
  }

  /** A pair that is generated of the secret's own bytes is the same pair. */
  private static SigningKey of(PrivateKey secret) throws GeneralSecurityException {
    byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(CatalogKey.ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    byte[] open = generator.generateKeyPair().getPublic().getEncoded();
    return new SigningKey(secret, new CatalogKey(Base64.getEncoder().encodeToString(open)));
  }

  private static void write(Path file, PrivateKey secret) throws IOException {
    String body =
        Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(secret.getEncoded());
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, BEGIN + "\n" + body + "\n" + END + "\n", StandardOpenOption.WRITE);
  }

  /** Gives known bytes where a generator asks for random ones. */
  private static final class Seed extends SecureRandom {
    private final transient byte[] bytes;

    private Seed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(Arrays.copyOf(bytes, target.length), 0, target, 0, target.length);
    }
  }
}
