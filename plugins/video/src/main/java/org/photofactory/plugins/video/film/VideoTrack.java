package org.photofactory.plugins.video.film;

import java.util.Set;

/**
 * Moving pictures.
 *
 * @param index which of the file's streams it is
 * @param codec as ffmpeg names it, for example {@code h264}
 * @param profile as ffmpeg names it, for example {@code High}; empty when unknown
 * @param pixelFormat as ffmpeg names it, for example {@code yuv420p10le}
 * @param size as stored
 * @param aspect how much wider than high a stored pixel is shown; 1 for most
 * @param rotation quarter turns clockwise, 0 to 3, for it to be upright
 * @param frameRate pictures a second, on average; 0 when unknown
 * @param transfer how brightness is coded, as ffmpeg names it
 * @param interlaced every second line belongs to another moment
 */
public record VideoTrack(
    int index,
    String codec,
    String profile,
    String pixelFormat,
    PictureSize size,
    double aspect,
    int rotation,
    double frameRate,
    String transfer,
    boolean interlaced) {

  private static final Set<String> HIGH_RANGE = Set.of("smpte2084", "arib-std-b67");

  /** As it is shown: square pixels, upright. */
  public PictureSize shown() {
    PictureSize square = new PictureSize((int) Math.round(size.width() * aspect), size.height());
    return rotation % 2 == 0 ? square : square.turned();
  }

  /** Brighter than ordinary screens can show: PQ or HLG. */
  public boolean highRange() {
    return HIGH_RANGE.contains(transfer);
  }

  /** Eight bits, and colours at half the size: what every screen and decoder takes. */
  public boolean plain() {
    return pixelFormat.equals("yuv420p") || pixelFormat.equals("yuvj420p");
  }
}
