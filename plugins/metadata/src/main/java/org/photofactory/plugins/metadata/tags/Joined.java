package org.photofactory.plugins.metadata.tags;

import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.Encoding;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.Music;

/** Facts of one kind, completed by others. */
final class Joined {

  private Joined() {}

  static Grouping or(Grouping one, Grouping two) {
    return new Grouping(
        first(one.contentId(), two.contentId()),
        first(one.burstId(), two.burstId()),
        one.burstPick() || two.burstPick());
  }

  static Encoding or(Encoding one, Encoding two) {
    return new Encoding(
        first(one.videoCodec(), two.videoCodec()),
        first(one.audioCodec(), two.audioCodec()),
        first(one.frameRate(), two.frameRate()),
        first(one.rotation(), two.rotation()),
        first(one.range(), two.range()),
        first(one.bitRate(), two.bitRate()));
  }

  static Music or(Music one, Music two) {
    return new Music(
        first(one.title(), two.title()),
        first(one.artist(), two.artist()),
        first(one.album(), two.album()),
        first(one.albumArtist(), two.albumArtist()),
        first(one.track(), two.track()),
        first(one.year(), two.year()),
        first(one.genre(), two.genre()));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T two) {
    return one == null ? two : one;
  }
}
