package org.photofactory.kernel.vault;

import java.nio.file.Path;

/** Turns keys into paths and lets none out of its folder. Stateless, thread-safe. */
final class VaultKeys {

  private VaultKeys() {}

  /**
   * @throws IllegalArgumentException when the key is empty, absolute, hidden, or has {@code .} or
   *     {@code ..} parts
   */
  static Path resolve(Path folder, String key) {
    Path path = folder.resolve(key).normalize();
    boolean asWritten = path.equals(folder.resolve(key)) && !key.startsWith("/");
    if (key.isEmpty() || key.startsWith(".") || !asWritten || !path.startsWith(folder)) {
      throw new IllegalArgumentException("not a key: " + key);
    }
    return path;
  }
}
