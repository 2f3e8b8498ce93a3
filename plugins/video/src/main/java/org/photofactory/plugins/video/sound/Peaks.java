package org.photofactory.plugins.video.sound;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.ToolRunner.Watcher;

/**
 * Gathers the loudest moments of equal parts of a recording while ffmpeg tells them. However many
 * there are, little memory is taken: neighbours are taken together. One use, one thread.
 */
final class Peaks implements Watcher {

  /** As many as a wide screen shows. */
  static final int PARTS = 1_000;

  private static final int ROOM = 16 * PARTS;

  private static final Pattern DECIBELS = Pattern.compile(".*Peak_level=(-?[0-9.]+|.*)");

  private double[] levels = new double[ROOM];
  private int count;
  private long told;
  private long each = 1;

  /** Levels are in decibels below the loudest that there can be. */
  @Override
  public boolean line(String line) {
    Matcher level = DECIBELS.matcher(line);
    if (level.matches()) {
      add(amplitude(level.group(1)));
    }
    return true;
  }

  /** 1 to {@link #PARTS} values, 0 (silence) to 255; empty when nothing was told. */
  Optional<byte[]> bytes() {
    if (count == 0) {
      return Optional.empty();
    }
    double[] merged = merged((count + PARTS - 1) / PARTS);
    byte[] bytes = new byte[merged.length];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) Math.round(merged[index] * 255);
    }
    return Optional.of(bytes);
  }

  private void add(double level) {
    int index = (int) (told++ / each);
    if (index == ROOM) {
      levels = Arrays.copyOf(merged(2), ROOM);
      each *= 2;
      index /= 2;
    }
    levels[index] = Math.max(levels[index], level);
    count = index + 1;
  }

  private double[] merged(int neighbours) {
    double[] merged = new double[(count + neighbours - 1) / neighbours];
    for (int index = 0; index < count; index++) {
      merged[index / neighbours] = Math.max(merged[index / neighbours], levels[index]);
    }
    return merged;
  }

  private static double amplitude(String decibels) {
    try {
      double amplitude = Math.pow(10, Double.parseDouble(decibels) / 20);
      return Double.isNaN(amplitude) ? 0 : Math.clamp(amplitude, 0, 1);
    } catch (NumberFormatException silence) {
      return 0;
    }
  }

  /** As people's programs read them: whole numbers, 0 to 255. */
  static int[] numbers(byte[] bytes) {
    int[] numbers = new int[bytes.length];
    Arrays.setAll(numbers, index -> Byte.toUnsignedInt(bytes[index]));
    return numbers;
  }
}
