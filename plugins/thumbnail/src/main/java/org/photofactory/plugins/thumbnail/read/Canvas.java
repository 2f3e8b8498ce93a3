package org.photofactory.plugins.thumbnail.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * Where the first frame of a file lies on what is shown. GIF files often show more than their first
 * frame covers; with all others both are the same.
 *
 * @param size of all that is shown
 * @param frame size of the frame
 * @param left pixels to the left of the frame
 * @param top pixels above the frame
 */
record Canvas(Size size, Size frame, int left, int top) {

  private static final String SCREEN_TREE = "javax_imageio_gif_stream_1.0";
  private static final String FRAME_TREE = "javax_imageio_gif_image_1.0";

  static Canvas of(Format format, ImageReader reader) throws IOException {
    Size frame = new Size(reader.getWidth(0), reader.getHeight(0));
    return format == Format.GIF ? ofGif(frame, reader) : new Canvas(frame, frame, 0, 0);
  }

  /** The size of what is shown when only one of {@code step} by {@code step} pixels is read. */
  Size reduced(int step) {
    return reduced(size, step);
  }

  static Size reduced(Size size, int step) {
    return new Size(Math.ceilDiv(size.width(), step), Math.ceilDiv(size.height(), step));
  }

  /** The frame's rows with the canvas around them. */
  ImageRows around(ImageRows rows, BufferedImage image, int step) {
    return size.equals(frame) ? rows : new FramedRows(rows, image, left / step, top / step);
  }

  /** As browsers have it: a frame that does not fit makes the canvas larger. */
  private static Canvas ofGif(Size frame, ImageReader reader) throws IOException {
    IIOMetadataNode screen =
        node(reader.getStreamMetadata(), SCREEN_TREE, "LogicalScreenDescriptor");
    IIOMetadataNode place = node(reader.getImageMetadata(0), FRAME_TREE, "ImageDescriptor");
    int left = number(place, "imageLeftPosition");
    int top = number(place, "imageTopPosition");
    int width = Math.max(number(screen, "logicalScreenWidth"), left + frame.width());
    int height = Math.max(number(screen, "logicalScreenHeight"), top + frame.height());
    return new Canvas(new Size(width, height), frame, left, top);
  }

  private static IIOMetadataNode node(IIOMetadata metadata, String tree, String name) {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(tree);
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  private static int number(IIOMetadataNode node, String attribute) {
    return Integer.parseInt(node.getAttribute(attribute));
  }
}
