package org.photofactory.plugins.video.strip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.photofactory.plugins.video.film.PictureSize;
import org.photofactory.plugins.video.shots.Shot;

/** Puts pictures together to one JPEG. */
final class Sheet {

  private static final float QUALITY = 0.72f;

  private Sheet() {}

  /**
   * Each tile gets the picture that was taken nearest to its moment.
   *
   * @param shots by time, at least one
   * @return empty when none of them can be read
   */
  static Optional<byte[]> print(Strip strip, List<Shot> shots) throws IOException {
    PictureSize tile = strip.tile();
    BufferedImage sheet =
        new BufferedImage(
            strip.columns() * tile.width(),
            strip.rows() * tile.height(),
            BufferedImage.TYPE_3BYTE_BGR);
    Set<Path> shown = new HashSet<>();
    List<Double> moments = strip.moments();
    for (int number = 0; number < strip.tiles(); number++) {
      Shot shot = nearest(shots, moments.get(number));
      if (put(sheet, shot, number % strip.columns(), number / strip.columns(), tile)) {
        shown.add(shot.file());
      }
    }
    return shown.isEmpty() ? Optional.empty() : Optional.of(jpeg(sheet));
  }

  private static Shot nearest(List<Shot> shots, double moment) {
    Shot nearest = shots.getFirst();
    for (Shot shot : shots) {
      if (Math.abs(shot.seconds() - moment) < Math.abs(nearest.seconds() - moment)) {
        nearest = shot;
      }
    }
    return nearest;
  }

  private static boolean put(BufferedImage sheet, Shot shot, int column, int row, PictureSize tile)
      throws IOException {
    BufferedImage picture = ImageIO.read(shot.file().toFile());
    if (picture == null
        || picture.getWidth() != tile.width()
        || picture.getHeight() != tile.height()) {
      return false;
    }
    int[] pixels = picture.getRGB(0, 0, tile.width(), tile.height(), null, 0, tile.width());
    sheet.setRGB(
        column * tile.width(),
        row * tile.height(),
        tile.width(),
        tile.height(),
        pixels,
        0,
        tile.width());
    return true;
  }

  private static byte[] jpeg(BufferedImage sheet) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(sheet, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
