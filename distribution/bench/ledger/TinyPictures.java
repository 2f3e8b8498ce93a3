import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;

/**
 * Writes many small JPEG files, each a picture of its own, taken at a moment of its own: they
 * spread over ten years.
 *
 * <p>Usage: {@code java TinyPictures.java FOLDER COUNT}
 */
final class TinyPictures {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;
  private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 0, 0);
  private static final long SECONDS = 10L * 365 * 24 * 3600;
  private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
  private static final int START_OF_IMAGE_LENGTH = 2;

  private TinyPictures() {}

  public static void main(String[] words) throws IOException {
    Path folder = Files.createDirectories(Path.of(words[0]));
    int count = Integer.parseInt(words[1]);
    ImageIO.setUseCache(false);
    for (int number = 0; number < count; number++) {
      LocalDateTime takenAt = FIRST.plusSeconds(SECONDS / count * number);
      Path file = folder.resolve("tiny-%07d.jpg".formatted(number));
      Files.write(file, withExif(picture(number), exif(takenAt)));
    }
  }

  private static byte[] picture(int number) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Color left = new Color(number * 2_654_435 & 0xffffff);
    Color right = new Color(number * 40_503 + 12_345 & 0xffffff);
    graphics.setPaint(new GradientPaint(0, 0, left, WIDTH, number % HEIGHT, right));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.WHITE);
    graphics.drawString(Integer.toString(number), 8, HEIGHT / 2);
    graphics.dispose();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", content);
    return content.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, byte[] segment) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(jpeg.length + segment.length);
    content.write(jpeg, 0, START_OF_IMAGE_LENGTH);
    content.write(segment);
    content.write(jpeg, START_OF_IMAGE_LENGTH, jpeg.length - START_OF_IMAGE_LENGTH);
    return content.toByteArray();
  }

  /** An APP1 segment with nothing but DateTimeOriginal: two directories of one entry each. */
  private static byte[] exif(LocalDateTime takenAt) throws IOException {
    byte[] text = (EXIF.format(takenAt) + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream tiff = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(tiff);
    out.writeBytes("MM\0*");
    out.writeInt(8);
    directory(out, 0x8769, 4, 1, 26); // the Exif directory follows
    directory(out, 0x9003, 2, text.length, 44); // DateTimeOriginal follows
    out.write(text);
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(segment);
    head.writeShort(0xffe1);
    head.writeShort(2 + 6 + tiff.size());
    head.writeBytes("Exif\0\0");
    head.write(tiff.toByteArray());
    return segment.toByteArray();
  }

  private static void directory(DataOutputStream out, int tag, int type, int count, int value)
      throws IOException {
    out.writeShort(1);
    out.writeShort(tag);
    out.writeShort(type);
    out.writeInt(count);
    out.writeInt(value);
    out.writeInt(0);
  }
}
