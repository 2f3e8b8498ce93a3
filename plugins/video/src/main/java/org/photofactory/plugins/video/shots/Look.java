package org.photofactory.plugins.video.shots;

import java.util.List;
import java.util.Locale;
import org.photofactory.plugins.video.film.PictureSize;

/**
 * How pictures out of a film shall look.
 *
 * @param size pixels, upright
 * @param mapped brightness beyond that of ordinary screens is mapped to theirs
 * @param print what they are printed on
 */
public record Look(PictureSize size, boolean mapped, Print print) {

  /** What a picture is printed on. */
  public enum Print {
    /** Quick to write and to read, and large: for what is put together to something else. */
    BMP(List.of()),
    /** For keeping. */
    JPG(List.of("-q:v", "3"));

    private final List<String> words;

    Print(List<String> words) {
      this.words = words;
    }

    /** What ffmpeg is told. */
    List<String> words() {
      return words;
    }

    /** How such files end. */
    String suffix() {
      return '.' + name().toLowerCase(Locale.ROOT);
    }
  }

  /** BT.2390's reference white, and Hable's curve, which keeps colours of bright things. */
  private static final String TONE_MAPPED =
      "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv";

  /** The filters that make it so; ffmpeg has turned the picture before. */
  String filters() {
    String fitted = String.format(Locale.ROOT, "scale=%d:%d,setsar=1", size.width(), size.height());
    return mapped ? fitted + ',' + TONE_MAPPED : fitted;
  }

  /** The same without what only some builds of ffmpeg can do. */
  Look plain() {
    return new Look(size, false, print);
  }
}
