package org.photofactory.plugins.thumbnail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.read.Codecs;

/**
 * Writes JPEG files (JFIF, sRGB, no metadata) with the JDK's encoder. Thread-safe.
 *
 * <p>The colour differences are stored at half the resolution (4:2:0): the camera's file mostly has
 * no more, and full resolution costs half as much time again (64 against 41 ms for a preview) and a
 * third more bytes.
 */
final class JpegEncoder {

  /**
   * Fine for pictures looked at closely, and for the models that read the preview; that of most
   * galleries.
   */
  private static final float QUALITY = 0.8f;

  private final Codecs codecs;

  JpegEncoder(Codecs codecs) {
    this.codecs = codecs;
  }

  /** Encodes a YCbCr picture. */
  byte[] encode(Pixels ycc) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ycc.samples().length / 16 + 1024);
    ImageWriter writer = codecs.jpegWriter();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      // A raster is written as it is; the metadata of an RGB image say what the encoder would have
      // made of it.
      ImageTypeSpecifier rgb =
          ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR);
      IIOMetadata metadata = writer.getDefaultImageMetadata(rgb, parameters);
      writer.write(null, new IIOImage(ycc.raster(), null, metadata), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
