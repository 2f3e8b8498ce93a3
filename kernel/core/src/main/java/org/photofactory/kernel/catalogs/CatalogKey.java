package org.photofactory.kernel.catalogs;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public key of whoever signs a catalog: Ed25519, as an X.509 SubjectPublicKeyInfo.
 *
 * @param text the key in Base64
 */
public record CatalogKey(String text) {

  static final String ALGORITHM = "Ed25519";
  private static final int LENGTH = 44;
  private static final int GROUP = 4;

  /**
   * Takes a key.
   *
   * @throws IllegalArgumentException when it is none
   */
  public CatalogKey {
    publicKey(text);
  }

  /**
   * The SHA-256 of the key in hex, in groups of four: what people compare. Two keys never have the
   * same.
   */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(text));
      return HexFormat.of().formatHex(digest).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** True when somebody names this key by its fingerprint, however they space it. */
  public boolean isNamed(String fingerprint) {
    return plain(fingerprint()).equals(plain(fingerprint));
  }

  /** True when the signature of these bytes is of this key. */
  boolean hasSigned(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(publicKey(text));
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException notEvenOne) {
      return false;
    }
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
  }

  private static PublicKey publicKey(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length != LENGTH) {
        throw new IllegalArgumentException("no Ed25519 key");
      }
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalArgumentException("no Ed25519 key", wrong);
    }
  }
}
