package org.photofactory.plugins.thumbnail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Element;

/**
 * How a JPEG file stores its colours: how many blocks of luma come with one of each colour
 * difference, and after how many units a restart marker stands.
 *
 * @param across blocks of luma side by side
 * @param down blocks of luma upon each other
 * @param restartInterval zero for none
 */
public record SampledJpeg(int across, int down, int restartInterval) {

  private static final String TREE = "javax_imageio_jpeg_image_1.0";

  /** A file of a picture, by the JDK's writer in its usual quality. */
  public byte[] file(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata(writer, image)));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private IIOMetadata metadata(ImageWriter writer, BufferedImage image) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    Element root = (Element) metadata.getAsTree(TREE);
    Element luma = (Element) root.getElementsByTagName("componentSpec").item(0);
    luma.setAttribute("HsamplingFactor", String.valueOf(across));
    luma.setAttribute("VsamplingFactor", String.valueOf(down));
    if (restartInterval > 0) {
      IIOMetadataNode interval = new IIOMetadataNode("dri");
      interval.setAttribute("interval", String.valueOf(restartInterval));
      root.getElementsByTagName("markerSequence").item(0).appendChild(interval);
    }
    metadata.setFromTree(TREE, root);
    return metadata;
  }
}
