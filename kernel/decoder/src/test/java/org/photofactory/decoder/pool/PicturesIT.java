package org.photofactory.decoder.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.decoder.pool.Colours.colour;
import static org.photofactory.decoder.pool.Colours.near;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

/** Turns and parts of pictures, through real workers. */
class PicturesIT {

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
    return all ? 3 : channels.indexOf(Collections.max(channels));
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
}
