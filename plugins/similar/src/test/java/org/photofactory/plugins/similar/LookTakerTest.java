package org.photofactory.plugins.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.plugins.similar.Look.Hashes;
import org.photofactory.testkit.media.TestPictures;

class LookTakerTest {

  private static final int SCENES = 12;

  private final LookTaker taker = new LookTaker();

  /** A scene as it may come a second time. */
  private record Copy(String how, BufferedImage scene, BufferedImage copy) {
    @Override
    public String toString() {
      return how;
    }
  }

  private static Stream<Copy> copies() {
    return Stream.iterate(0, number -> number + 1)
        .limit(SCENES)
        .flatMap(number -> copies(number, Scenes.scene(number, 1200, 900)));
  }

  private static Stream<Copy> copies(int number, BufferedImage scene) {
    return Stream.of(
        new Copy(number + " re-encoded", scene, Scenes.decoded(Scenes.jpeg(scene, 0.4f))),
        new Copy(number + " at a third", scene, Scenes.scaled(scene, 400, 300)),
        new Copy(number + " at an odd size", scene, Scenes.scaled(scene, 1013, 760)),
        new Copy(number + " brighter", scene, Scenes.brighter(scene, 1.06f)),
        new Copy(number + " darker", scene, Scenes.brighter(scene, 0.94f)));
  }

  @ParameterizedTest
  @MethodSource("copies")
  void a_copy_is_a_near_duplicate(Copy copy) {
    Hashes scene = hashes(copy.scene());
    Hashes again = hashes(copy.copy());
    assertThat(scene.perceptualDistance(again)).isLessThanOrEqualTo(4);
    assertThat(scene.differenceDistance(again)).isLessThanOrEqualTo(8);
  }

  @Test
  void different_scenes_are_far_apart() {
    for (int one = 0; one < SCENES; one++) {
      Hashes first = hashes(Scenes.scene(one, 300, 225));
      for (int other = one + 1; other < SCENES; other++) {
        Hashes second = hashes(Scenes.scene(other, 300, 225));
        assertThat(first.perceptualDistance(second)).as(one + "/" + other).isGreaterThan(10);
        assertThat(first.differenceDistance(second)).as(one + "/" + other).isGreaterThan(10);
      }
    }
  }

  @Test
  void a_mirrored_scene_is_another() {
    BufferedImage scene = Scenes.scene(1, 300, 225);
    BufferedImage mirrored = new BufferedImage(300, 225, BufferedImage.TYPE_3BYTE_BGR);
    mirrored.createGraphics().drawImage(scene, 300, 0, -300, 225, null);
    assertThat(hashes(scene).perceptualDistance(hashes(mirrored))).isGreaterThan(10);
  }

  @Test
  void what_shows_nothing_has_no_hashes() {
    assertThat(look(TestPictures.plain(64, 48, Color.BLACK)).hashes()).isNull();
    assertThat(look(TestPictures.plain(64, 48, Color.ORANGE)).hashes()).isNull();
  }

  @Test
  void the_smallest_pictures_are_looked_at_too() {
    assertThat(look(TestPictures.plain(1, 1, Color.RED)).brightness()).isEqualTo(76 / 255f);
    assertThat(look(TestPictures.quarters(2, 2)).hashes()).isNotNull();
    assertThat(hashes(TestPictures.quarters(2, 2)))
        .isEqualTo(hashes(TestPictures.quarters(64, 64)));
  }

  @Test
  void brightness_goes_from_black_to_white() {
    assertThat(look(TestPictures.plain(10, 10, Color.BLACK)).brightness()).isZero();
    assertThat(look(TestPictures.plain(10, 10, Color.GRAY)).brightness())
        .isCloseTo(128 / 255f, within(0.001f));
    assertThat(look(TestPictures.plain(10, 10, Color.WHITE)).brightness()).isEqualTo(1);
  }

  @Test
  void a_blurred_picture_is_less_sharp() {
    BufferedImage scene = Scenes.scene(2, 600, 450);
    BufferedImage blurred = Scenes.scaled(Scenes.scaled(scene, 60, 45), 600, 450);
    assertThat(look(blurred).sharpness()).isPositive().isLessThan(look(scene).sharpness() / 4);
    assertThat(look(TestPictures.plain(10, 10, Color.RED)).sharpness()).isZero();
  }

  @Test
  void colours_are_told_by_their_shares() {
    byte[] shares = look(TestPictures.quarters(40, 40)).colours();
    assertThat(shares).hasSize(Palette.COLOURS);
    byte quarter = (byte) Math.round(255 / 4.0);
    assertThat(shares[Palette.RED]).isEqualTo(quarter);
    assertThat(shares[Palette.GREEN]).isEqualTo(quarter);
    assertThat(shares[Palette.BLUE]).isEqualTo(quarter);
    assertThat(shares[Palette.WHITE]).isEqualTo(quarter);
  }

  @Test
  void grey_pictures_are_looked_at_like_coloured_ones() {
    BufferedImage scene = Scenes.scene(3, 320, 240);
    BufferedImage grey = new BufferedImage(320, 240, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 240; y++) {
      for (int x = 0; x < 320; x++) {
        int rgb = scene.getRGB(x, y);
        int luminance =
            (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
        grey.getRaster().setSample(x, y, 0, luminance);
      }
    }
    assertThat(hashes(grey).perceptualDistance(hashes(scene))).isLessThanOrEqualTo(1);
    assertThat(look(grey).brightness()).isCloseTo(look(scene).brightness(), within(0.01f));
  }

  private Hashes hashes(BufferedImage image) {
    return Objects.requireNonNull(look(image).hashes());
  }

  private Look look(BufferedImage image) {
    return taker.of(image.getRaster());
  }
}
