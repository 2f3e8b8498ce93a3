package org.photofactory.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Broken variants of a good file, the same ones every time. */
public final class HostileFiles {

  private static final int FLIPPED_VARIANTS = 12;

  private HostileFiles() {}

  /** File names with contents: empty, cut, noise, other content, single bytes changed. */
  public static Map<String, byte[]> of(byte[] good) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("one-byte", Arrays.copyOf(good, 1));
    files.put("cut-at-20-bytes", Arrays.copyOf(good, Math.min(20, good.length)));
    files.put("cut-at-a-third", Arrays.copyOf(good, good.length / 3));
    files.put("last-byte-missing", Arrays.copyOf(good, good.length - 1));
    files.put("zeros", new byte[4096]);
    files.put("text", "<html>404 Not found</html>".getBytes(StandardCharsets.UTF_8));
    files.put("noise", noise(4096));
    files.put("noise-after-the-header", noiseAfterHeader(good));
    for (int variant = 0; variant < FLIPPED_VARIANTS; variant++) {
      files.put("changed-" + variant, changed(good, variant));
    }
    return files;
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] noiseAfterHeader(byte[] good) {
    byte[] file = noise(good.length);
    System.arraycopy(good, 0, file, 0, Math.min(64, good.length));
    return file;
  }

  /** Changes a few bytes, most of them in the first kilobyte, where sizes and offsets stand. */
  private static byte[] changed(byte[] good, int seed) {
    byte[] file = good.clone();
    Random random = new Random(seed);
    for (int change = 0; change < 4; change++) {
      int range = change < 3 ? Math.min(1024, file.length) : file.length;
      file[random.nextInt(range)] = (byte) random.nextInt(256);
    }
    return file;
  }
}
