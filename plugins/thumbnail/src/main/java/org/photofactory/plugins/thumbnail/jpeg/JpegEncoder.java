package org.photofactory.plugins.thumbnail.jpeg;

import org.photofactory.plugins.thumbnail.pixels.Pixels;

/**
 * Writes JPEG files: JFIF, sRGB, baseline, no metadata. Thread-safe.
 *
 * <p>The colour differences are stored at half the resolution (4:2:0): the camera's file mostly has
 * no more, and full resolution costs half as much time again and a third more bytes.
 */
public final class JpegEncoder {

  private final int[] lumaTable;
  private final int[] chromaTable;
  private final ForwardTransform luma;
  private final ForwardTransform chroma;
  private final HuffmanEncoder lumaCode =
      new HuffmanEncoder(HuffmanCode.lumaDc(), HuffmanCode.lumaAc());
  private final HuffmanEncoder chromaCode =
      new HuffmanEncoder(HuffmanCode.chromaDc(), HuffmanCode.chromaAc());

  /**
   * @param quality 50 to 100, as libjpeg counts it
   */
  public JpegEncoder(int quality) {
    lumaTable = Quantisation.luma(quality);
    chromaTable = Quantisation.chroma(quality);
    luma = new ForwardTransform(lumaTable);
    chroma = new ForwardTransform(chromaTable);
  }

  /** Encodes a YCbCr picture of at most 65,535 px on each edge. */
  public byte[] encode(Pixels ycc) {
    BitOutput output = new BitOutput(ycc.samples().length / 16 + 2048);
    JpegSegments.write(output, ycc.size(), lumaTable, chromaTable);
    Strip strip = new Strip(ycc);
    Channel[] channels = {
      new Channel(luma, lumaCode, output),
      new Channel(chroma, chromaCode, output),
      new Channel(chroma, chromaCode, output)
    };
    for (int top = 0; top < ycc.height(); top += Strip.HEIGHT) {
      strip.load(top);
      for (int unit = 0; unit < strip.units(); unit++) {
        encode(strip, unit, channels);
      }
    }
    output.endScan();
    output.raw(0xff, 0xd9);
    return output.toByteArray();
  }

  private static void encode(Strip strip, int unit, Channel[] channels) {
    for (int block = 0; block < 4; block++) {
      strip.lumaBlock(unit, block, channels[0].samples);
      channels[0].write();
    }
    strip.blueBlock(unit, channels[1].samples);
    channels[1].write();
    strip.redBlock(unit, channels[2].samples);
    channels[2].write();
  }

  /** One component on its way into the file. */
  private static final class Channel {
    private final float[] samples = new float[64];
    private final int[] block = new int[64];
    private final ForwardTransform transform;
    private final HuffmanEncoder code;
    private final BitOutput output;
    private int previous;

    Channel(ForwardTransform transform, HuffmanEncoder code, BitOutput output) {
      this.transform = transform;
      this.code = code;
      this.output = output;
    }

    void write() {
      long present = transform.transform(samples, block);
      code.write(block, present, previous, output);
      previous = block[0];
    }
  }
}
