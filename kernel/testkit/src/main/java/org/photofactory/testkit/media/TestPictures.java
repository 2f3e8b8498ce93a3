package org.photofactory.testkit.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures with known colours, and their files. */
public final class TestPictures {

  private TestPictures() {}

  /** A picture of one colour. */
  public static BufferedImage plain(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** Four quarters: red, green, blue and white, from the upper left to the lower right. */
  public static BufferedImage quarters(int width, int height) {
    return quarters(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR));
  }

  /** The same painted on an image of any type. */
  public static BufferedImage quarters(BufferedImage image) {
    int halfWidth = image.getWidth() / 2;
    int halfHeight = image.getHeight() / 2;
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, halfWidth, halfHeight);
    graphics.setColor(Color.GREEN);
    graphics.fillRect(halfWidth, 0, image.getWidth() - halfWidth, halfHeight);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, halfHeight, halfWidth, image.getHeight() - halfHeight);
    graphics.dispose();
    return image;
  }

  /**
   * A file of it, made by the JDK.
   *
   * @param format {@code jpeg}, {@code png}, {@code gif}, {@code bmp} or {@code tiff}
   */
  public static byte[] file(RenderedImage image, String format) {
    ImageWriter writer = writer(format);
    return written(writer, new IIOImage(image, null, null), writer.getDefaultWriteParam());
  }

  /** A JPEG file in several scans, each finer. */
  public static byte[] progressiveJpeg(BufferedImage image) {
    return jpeg(new IIOImage(image, null, null), true);
  }

  /**
   * A JPEG file without any colour conversion, and without a marker that tells what the components
   * mean.
   *
   * @param components the value of each component, the same in the whole picture
   */
  public static byte[] rawJpeg(int width, int height, int... components) {
    WritableRaster raster =
        Raster.createInterleavedRaster(0, width, height, components.length, null);
    for (int band = 0; band < components.length; band++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          raster.setSample(x, y, band, components[band]);
        }
      }
    }
    return jpeg(new IIOImage(raster, null, null), false);
  }

  private static byte[] jpeg(IIOImage image, boolean progressive) {
    ImageWriter writer = writer("jpeg");
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0.95f);
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return written(writer, image, parameters);
  }

  /** The JDK's own: others may be registered, and write less. */
  private static ImageWriter writer(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if ("java.desktop".equals(writer.getClass().getModule().getName())) {
        return writer;
      }
    }
    throw new IllegalArgumentException("This Java writes no " + format);
  }

  private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, image, parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
