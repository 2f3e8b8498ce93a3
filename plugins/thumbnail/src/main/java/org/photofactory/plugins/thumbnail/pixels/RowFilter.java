package org.photofactory.plugins.thumbnail.pixels;

/** Makes a picture narrower while its rows arrive, and bytes of its samples. */
final class RowFilter implements IntSink {

  private final Kernel kernel;
  private final int channels;
  private final RowSink next;
  private final int[] input;
  private final byte[] output;

  private RowFilter(int source, int target, int channels, RowSink next) {
    kernel = new Kernel(source, target);
    this.channels = channels;
    this.next = next;
    input = new int[source * channels];
    output = new byte[target * channels];
  }

  /** A filter between two widths; one that only makes bytes when they are the same. */
  static IntSink between(int source, int target, int channels, RowSink next) {
    return source == target
        ? new Narrowing(source * channels, next)
        : new RowFilter(source, target, channels, next);
  }

  @Override
  public int[] slot() {
    return input;
  }

  @Override
  public void filled() {
    if (channels == 3 && kernel.taps() == Kernel.USUAL_TAPS) {
      filterUsual();
    } else {
      filterAny();
    }
    next.row(output);
  }

  private void filterUsual() {
    for (int to = 0, x = 0; to < output.length; to += 3, x++) {
      int from = kernel.first(x) * 3;
      int weight0 = kernel.weight(x, 0);
      int weight1 = kernel.weight(x, 1);
      int weight2 = kernel.weight(x, 2);
      int weight3 = kernel.weight(x, 3);
      for (int channel = 0; channel < 3; channel++, from++) {
        int sum =
            weight0 * input[from]
                + weight1 * input[from + 3]
                + weight2 * input[from + 6]
                + weight3 * input[from + 9];
        output[to + channel] = (byte) ((sum + Kernel.HALF) >> Kernel.FIXED_POINT);
      }
    }
  }

  private void filterAny() {
    for (int to = 0; to < output.length; to++) {
      int x = to / channels;
      int from = kernel.first(x) * channels + to % channels;
      int sum = Kernel.HALF;
      for (int tap = 0; tap < kernel.taps(); tap++, from += channels) {
        sum += kernel.weight(x, tap) * input[from];
      }
      output[to] = (byte) (sum >> Kernel.FIXED_POINT);
    }
  }

  /** Makes bytes. */
  private static final class Narrowing implements IntSink {
    private final int[] input;
    private final byte[] output;
    private final RowSink next;

    Narrowing(int length, RowSink next) {
      input = new int[length];
      output = new byte[length];
      this.next = next;
    }

    @Override
    public int[] slot() {
      return input;
    }

    @Override
    public void filled() {
      for (int index = 0; index < output.length; index++) {
        output[index] = (byte) input[index];
      }
      next.row(output);
    }
  }
}
