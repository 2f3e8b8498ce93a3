package org.photofactory.kernel.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.photofactory.kernel.vault.files.Durably;

/**
 * Seals secrets, so that a copy of the database without the data folder tells none. The key is made
 * when the first secret comes. Thread-safe.
 */
public final class SecretBox {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String OWNER_ONLY = "rw-------";

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param file where the key lies, or will; its folder exists
   */
  public SecretBox(Path file) {
    this.file = file;
  }

  /**
   * Seals a text.
   *
   * @param place where it will lie; it can be read from there only
   * @throws IOException when there is no key, and none can be made
   */
  byte[] seal(String text, String place) throws IOException {
    byte[] nonce = bytes(NONCE_BYTES);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key(), nonce, place)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  /** What was sealed; empty when it was not sealed with this key for this place. */
  Optional<String> open(byte[] sealed, String place) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      byte[] nonce = new byte[NONCE_BYTES];
      buffer.get(nonce);
      byte[] rest = new byte[buffer.remaining()];
      buffer.get(rest);
      byte[] text = cipher(Cipher.DECRYPT_MODE, read(), nonce, place).doFinal(rest);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IOException | RuntimeException foreign) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized byte[] key() throws IOException {
    try {
      return read();
    } catch (NoSuchFileException first) {
      make();
      return read();
    }
  }

  /** A key that was cut off would seal what nobody can open with the whole one. */
  private byte[] read() throws IOException {
    byte[] key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new IOException(file + " is damaged: it has " + key.length + " bytes, not 32.");
    }
    return key;
  }

  private void make() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    Files.write(fresh, bytes(KEY_BYTES), java.nio.file.StandardOpenOption.DSYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    Durably.forceFolder(file.toAbsolutePath().getParent());
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
