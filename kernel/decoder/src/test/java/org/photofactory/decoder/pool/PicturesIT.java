package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderOutcome.Broken;
import org.photofactory.spi.picture.RenderOutcome.Rendered;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.media.FileParts;
import org.photofactory.testkit.media.IccProfiles;
import org.photofactory.testkit.media.TestPictures;

/** Colours, turns and parts of pictures, through real workers. */
class PicturesIT {

  /** What JPEG compression and the rounding of profiles may change. */
  private static final int TOLERANCE = 6;

  private static final Color ORANGE = new Color(230, 140, 60);

  private static Path folder;
  private static Studio studio;

  @BeforeAll
  static void open(@TempDir Path empty) throws Exception {
    folder = empty;
    studio = Studio.usual(empty);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp", "tiff"})
  void colours_stay(String format) throws Exception {
    assertColour(TestPictures.file(TestPictures.plain(40, 30, ORANGE), format), ORANGE);
  }

  @Test
  void display_p3_becomes_srgb() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(234, 51, 35)), "jpeg");
    assertColour(FileParts.withProfile(jpeg, IccProfiles.displayP3()), new Color(255, 0, 0));
  }

  @Test
  void a_png_in_display_p3_becomes_srgb() throws Exception {
    byte[] png = TestPictures.file(TestPictures.plain(40, 30, new Color(234, 51, 35)), "png");
    assertColour(FileParts.pngWithProfile(png, IccProfiles.displayP3()), new Color(255, 0, 0));
  }

  @Test
  void adobe_rgb_becomes_srgb() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(144, 255, 60)), "jpeg");
    assertColour(FileParts.withProfile(jpeg, IccProfiles.adobeRgb()), new Color(0, 255, 0));
  }

  @Test
  void a_profile_that_is_none_is_left_aside() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, ORANGE), "jpeg");
    assertColour(FileParts.withProfile(jpeg, new byte[200]), ORANGE);
  }

  @Test
  void grey_stays_grey() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setPixels(0, 0, 40, 30, filled(40 * 30, 128));
    assertColour(TestPictures.file(image, "png"), new Color(128, 128, 128));
  }

  @Test
  void samples_of_16_bits_are_as_bright_as_those_of_8() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setPixels(0, 0, 40, 30, filled(40 * 30, 0x8080));
    assertColour(TestPictures.file(image, "png"), new Color(128, 128, 128));
  }

  @ParameterizedTest
  @CsvSource({"png,0x0000", "png,0x40ff", "png,0xc0ff", "png,0xffff", "tiff,0x40ff", "tiff,0xc0ff"})
  void colours_of_16_bits_keep_their_upper_8(String format, String value) throws Exception {
    int sample = Integer.decode(value);
    byte[] file = TestPictures.file(deep(sample, 0x8000, 0xffff - sample), format);
    assertColour(file, new Color(sample >> 8, 0x80, 0xffff - sample >> 8));
  }

  /** Three samples of 16 bits a pixel. */
  private static BufferedImage deep(int... samples) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(40, 30);
    for (int index = 0; index < 40 * 30; index++) {
      raster.setPixel(index % 40, index / 40, samples);
    }
    return new BufferedImage(model, raster, false, null);
  }

  @Test
  void colours_beyond_srgb_stay_where_display_p3_is_asked_for() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, new Color(250, 60, 40)), "jpeg");
    byte[] wide = FileParts.withProfile(jpeg, IccProfiles.displayP3());
    Rendered shown = Studio.rendered(studio.renderInP3(wide));
    byte[] preview = content(shown);
    Color inSrgb = colour(Studio.rendered(studio.render(wide)));
    assertThat(latin(preview)).contains("ICC_PROFILE");
    assertThat(colour(Studio.rendered(studio.render(preview)))).satisfies(near(inSrgb));
    assertThat(shown.tiny().rgb()[1] & 255).isCloseTo(inSrgb.getGreen(), within());
    Rendered usual = Studio.rendered(studio.renderInP3(jpeg));
    assertThat(latin(content(usual))).doesNotContain("ICC_PROFILE");
  }

  private static byte[] content(Rendered rendered) throws Exception {
    return Files.readAllBytes(rendered.files().getFirst().file());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_is_transparent_lies_on_white() throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    assertColour(TestPictures.file(image, "png"), Color.WHITE);
  }

  @Test
  void of_an_animation_the_first_picture_is_shown() throws Exception {
    assertColour(sequence("gif", Color.RED, Color.BLUE), Color.RED);
  }

  @Test
  void of_a_tiff_of_many_pages_the_first_is_shown() throws Exception {
    assertColour(sequence("tiff", Color.GREEN, Color.BLUE), Color.GREEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void exif_turns_a_picture_and_otherwise_the_caller(int orientation) throws Exception {
    byte[] plain = TestPictures.file(TestPictures.quarters(64, 32), "jpeg");
    Rendered own = Studio.rendered(studio.render(FileParts.withOrientation(plain, orientation)));
    int[] ofFile = corners(own);
    Path file = Files.write(Files.createTempFile(folder, "turned", ".jpg"), plain);
    Rendered given = Studio.rendered(studio.render(new SourcePicture(file, 0, 0, "", orientation)));
    assertThat(corners(given)).isEqualTo(ofFile).isEqualTo(expectedCorners(orientation));
    assertThat(own.width()).isEqualTo(orientation >= 5 ? 32 : 64);
  }

  @Test
  void heic_without_turns_of_its_container_follows_exif() throws Exception {
    Rendered shown = Studio.rendered(studio.renderSample("sidecar/iphone_7.heic"));
    assertThat(shown.height()).isGreaterThan(shown.width());
  }

  @Test
  void a_picture_within_a_file_is_found() throws Exception {
    byte[] jpeg = TestPictures.file(TestPictures.plain(40, 30, ORANGE), "jpeg");
    byte[] raw = new byte[1000 + jpeg.length + 1000];
    System.arraycopy(jpeg, 0, raw, 1000, jpeg.length);
    Path file = Files.write(Files.createTempFile(folder, "camera", ".raw"), raw);
    RenderOutcome outcome = studio.render(new SourcePicture(file, 1000, jpeg.length, "", 0));
    assertThat(colour(Studio.rendered(outcome))).satisfies(near(ORANGE));
  }

  @Test
  void too_many_pixels_are_refused_before_they_are_decoded() throws Exception {
    Path file = Samples.file("jpeg/DSC00007.JPG");
    RenderRequest request =
        new RenderRequest(SourcePicture.file(file, ""), Studio.RECIPES, folder, 23);
    assertThat(studio.decoders().render(request))
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.code()).isEqualTo("TOO_LARGE");
              assertThat(broken.sentence()).contains("24 megapixels", "limit of 23");
            });
  }

  @Test
  void a_drawing_is_painted_without_reading_anything_else() throws Exception {
    Path secret = folder.resolve("secret.png");
    Files.write(secret, TestPictures.file(TestPictures.plain(100, 100, Color.RED), "png"));
    ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer server = server(asked);
    try {
      String svg =
          """
          <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
               width="100" height="100">
            <rect width="100" height="100" fill="#00ff00"/>
            <image width="100" height="100" xlink:href="file://%s"/>
            <image width="100" height="100" xlink:href="http://127.0.0.1:%d/x.png"/>
          </svg>
          """
              .formatted(secret, server.getAddress().getPort());
      Path file = Files.writeString(folder.resolve("drawing.svg"), svg);
      RenderOutcome outcome = studio.render(SourcePicture.file(file, "image/svg+xml"));
      assertThat(colour(Studio.rendered(outcome))).satisfies(near(Color.GREEN));
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void the_fast_way_gives_the_same_picture_up_to_twice_as_large() throws Exception {
    DecoderSettings fast = Studio.withJpegWay(JpegWay.TURBOJPEG);
    Path file = Samples.file("orientation/Landscape_6.jpg");
    Path large = Samples.file("jpeg/DSC00007.JPG");
    try (Studio quick = new Studio(fast, Files.createDirectory(folder.resolve("fast")))) {
      Rendered slow = Studio.rendered(studio.render(file));
      Rendered quickly = Studio.rendered(quick.render(file));
      assertThat(quickly.path()).isEqualTo("libturbojpeg");
      assertThat(difference(slow.tiny(), quickly.tiny())).isLessThan(4);
      Rendered preview = Studio.rendered(quick.render(large));
      assertThat(preview.files().getFirst().height()).isEqualTo(1500);
      assertThat(preview.files().get(2).height()).isEqualTo(150);
      byte[] p3 = FileParts.withProfile(Files.readAllBytes(large), IccProfiles.displayP3());
      assertThat(Studio.rendered(quick.render(p3)).path()).isEqualTo("libvips");
    }
  }

  private static void assertColour(byte[] file, Color expected) throws Exception {
    assertThat(colour(Studio.rendered(studio.render(file)))).satisfies(near(expected));
  }

  private static java.util.function.Consumer<Color> near(Color expected) {
    return actual -> {
      assertThat(actual.getRed()).isCloseTo(expected.getRed(), within());
      assertThat(actual.getGreen()).isCloseTo(expected.getGreen(), within());
      assertThat(actual.getBlue()).isCloseTo(expected.getBlue(), within());
    };
  }

  private static org.assertj.core.data.Offset<Integer> within() {
    return org.assertj.core.data.Offset.offset(TOLERANCE);
  }

  /** The middle of the largest picture. */
  private static Color colour(Rendered rendered) throws Exception {
    BufferedImage image = ImageIO.read(rendered.files().getFirst().file().toFile());
    return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
  }

  /** The brightest channel near each corner, from the upper left: 0 red, 1 green, 2 blue, 3 all. */
  private static int[] corners(Rendered rendered) throws Exception {
    BufferedImage image = ImageIO.read(rendered.files().getFirst().file().toFile());
    int right = image.getWidth() - 5;
    int bottom = image.getHeight() - 5;
    return new int[] {
      kind(image.getRGB(4, 4)),
      kind(image.getRGB(right, 4)),
      kind(image.getRGB(4, bottom)),
      kind(image.getRGB(right, bottom))
    };
  }

  private static int kind(int rgb) {
    Color colour = new Color(rgb);
    List<Integer> channels = List.of(colour.getRed(), colour.getGreen(), colour.getBlue());
    boolean all = channels.stream().allMatch(channel -> channel > 200);
    return all ? 3 : channels.indexOf(java.util.Collections.max(channels));
  }

  private static int[] expectedCorners(int orientation) {
    return new int[][] {
          {0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
          {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}
        }
        [orientation - 1];
  }

  private static double difference(RenderOutcome.TinyPicture one, RenderOutcome.TinyPicture other) {
    assertThat(List.of(other.width(), other.height()))
        .isEqualTo(List.of(one.width(), one.height()));
    long sum = 0;
    for (int index = 0; index < one.rgb().length; index++) {
      sum += Math.abs((one.rgb()[index] & 255) - (other.rgb()[index] & 255));
    }
    return (double) sum / one.rgb().length;
  }

  private static HttpServer server(ConcurrentLinkedQueue<String> asked) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    return server;
  }

  private static byte[] sequence(String format, Color... colours) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Color colour : colours) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 40, 30);
        graphics.dispose();
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
