package org.photofactory.spi.media;

import org.jspecify.annotations.Nullable;

/**
 * How a film or a sound recording is encoded. Each is null when unknown.
 *
 * @param videoCodec of the moving pictures, as ffprobe names it: {@code h264}, {@code hevc}
 * @param audioCodec of the sound, as ffprobe names it: {@code aac}, {@code mp3}
 * @param frameRate pictures a second
 * @param rotation degrees clockwise by which the pictures are turned for showing: 0, 90, 180, 270
 * @param range how bright its pictures can shine
 * @param bitRate bits a second of the whole
 */
public record Encoding(
    @Nullable String videoCodec,
    @Nullable String audioCodec,
    @Nullable Double frameRate,
    @Nullable Integer rotation,
    @Nullable DynamicRange range,
    @Nullable Long bitRate) {

  /** Of what is no film and no sound. */
  public static final Encoding UNKNOWN = new Encoding(null, null, null, null, null, null);
}
