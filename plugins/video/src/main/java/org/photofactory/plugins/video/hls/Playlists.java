package org.photofactory.plugins.video.hls;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.film.PictureSize;

/** Writes the lists that players read. */
public final class Playlists {

  /** What players are told of a variant that is only beginning. */
  private static final long USUAL_RATE = 3_000_000;

  private Playlists() {}

  /**
   * The list of variants.
   *
   * @param size of the film as shown; null without pictures
   */
  public static String variants(List<Variant> variants, @Nullable PictureSize size)
      throws IOException {
    StringBuilder lines = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
    for (Variant variant : variants) {
      lines.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(rate(variant.pieces()));
      if (size != null) {
        PictureSize shown = shown(variant, size);
        lines.append(",RESOLUTION=").append(shown.width()).append('x').append(shown.height());
      }
      lines.append('\n').append(variant.name()).append("/index.m3u8\n");
    }
    return lines.toString();
  }

  /** The list of a variant's pieces; players come again while it is not whole. */
  public static String pieces(Variant variant) throws IOException {
    // Asked first: what is finished meanwhile is told the next time.
    boolean whole = variant.whole();
    List<Piece> pieces = variant.pieces();
    StringBuilder lines = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
    lines.append("#EXT-X-TARGETDURATION:").append(longest(pieces)).append('\n');
    lines.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:");
    lines.append(whole ? "VOD\n" : "EVENT\n");
    if (variant.file("init.mp4").isPresent()) {
      lines.append("#EXT-X-MAP:URI=\"init.mp4\"\n");
    }
    for (Piece piece : pieces) {
      lines.append(piece.firstOfRun() ? "#EXT-X-DISCONTINUITY\n" : "");
      lines.append(String.format(Locale.ROOT, "#EXTINF:%.6f,%n", piece.seconds()));
      lines.append(piece.file().getFileName()).append('\n');
    }
    return lines.append(whole ? "#EXT-X-ENDLIST\n" : "").toString();
  }

  private static PictureSize shown(Variant variant, PictureSize size) {
    String name = variant.name();
    return Character.isDigit(name.charAt(0)) ? size.within(Integer.parseInt(name)) : size;
  }

  private static long longest(List<Piece> pieces) {
    return Math.max(1, Math.round(pieces.stream().mapToDouble(Piece::seconds).max().orElse(1)));
  }

  private static long rate(List<Piece> pieces) throws IOException {
    double most = 0;
    for (Piece piece : pieces) {
      most = Math.max(most, Files.size(piece.file()) * 8 / Math.max(0.1, piece.seconds()));
    }
    return most > 0 ? Math.max(1, Math.round(most)) : USUAL_RATE;
  }
}
