package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.plugins.thumbnail.read.EmbeddedJpeg;

/** What a walk over a RAW file has come across. Not thread-safe. */
final class Finds {

  /** A cut picture is taken only when there is no whole one; then the one with most pixels. */
  private static final Comparator<EmbeddedJpeg> BETTER =
      Comparator.comparing(EmbeddedJpeg::whole)
          .thenComparing(jpeg -> jpeg.size().area())
          .thenComparing(jpeg -> jpeg.bytes().length());

  /** Smaller ones are icons, or stand-ins where a picture was cut out. */
  private static final int SMALLEST_EDGE = 64;

  /** No camera packs its sensor data by more than a quarter of this. */
  private static final int MOST_PIXELS_IN_A_BYTE = 32;

  private final Bytes file;
  private @Nullable EmbeddedJpeg best;
  private Turn turn = Turn.NONE;
  private @Nullable Size sensor;
  private long sensorStart;

  Finds(Bytes file) {
    this.file = file;
  }

  /** The file says that a picture lies there. */
  void picture(long position, long length) throws IOException {
    EmbeddedJpeg.at(file, position, length)
        .filter(jpeg -> jpeg.size().shortEdge() >= SMALLEST_EDGE)
        .filter(jpeg -> best == null || BETTER.compare(jpeg, best) > 0)
        .ifPresent(jpeg -> best = jpeg);
  }

  /** The file says how the camera was held. */
  void turn(Turn told) {
    turn = told;
  }

  /** One of the sizes that the file tells; the largest is the sensor's. */
  void size(long width, long height) {
    data(width, height, 0);
  }

  /** As {@link #size}, with the place where the pixels of that size start. */
  void data(long width, long height, long start) {
    boolean possible = width > 0 && height > 0 && Math.max(width, height) <= 0xffff;
    if (possible && (sensor == null || width * height > sensor.area())) {
      sensor = new Size((int) width, (int) height);
      sensorStart = start;
    }
  }

  RawContent content() {
    return new RawContent(Optional.ofNullable(best).map(this::preview), developable());
  }

  private boolean developable() {
    return sensor == null || file.length() - sensorStart > sensor.area() / MOST_PIXELS_IN_A_BYTE;
  }

  private RawPreview preview(EmbeddedJpeg jpeg) {
    return new RawPreview(jpeg.bytes(), jpeg.size(), missingTurn(jpeg));
  }

  /**
   * Nothing is turned twice: not what says itself how to be turned, and not what stands upright
   * beside a sensor that lies on its side.
   */
  private Turn missingTurn(EmbeddedJpeg jpeg) {
    return jpeg.turn().isPresent() || standsAlready(jpeg.size()) ? Turn.NONE : turn;
  }

  private boolean standsAlready(Size shown) {
    return sensor != null
        && !turn.turned(sensor).equals(sensor)
        && landscape(shown) != landscape(sensor);
  }

  private static boolean landscape(Size size) {
    return size.width() >= size.height();
  }
}
