package org.photofactory.plugins.metadata.sound;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Genres, which tags write as text, as a number of ID3's list, or as both. */
public final class Genres {

  private static final List<String> NAMES =
      List.of(
          ("Blues,Classic Rock,Country,Dance,Disco,Funk,Grunge,Hip-Hop,Jazz,Metal,New Age,Oldies,"
                  + "Other,Pop,R&B,Rap,Reggae,Rock,Techno,Industrial,Alternative,Ska,Death Metal,"
                  + "Pranks,Soundtrack,Euro-Techno,Ambient,Trip-Hop,Vocal,Jazz+Funk,Fusion,Trance,"
                  + "Classical,Instrumental,Acid,House,Game,Sound Clip,Gospel,Noise,"
                  + "Alternative Rock,Bass,Soul,Punk,Space,Meditative,Instrumental Pop,"
                  + "Instrumental Rock,Ethnic,Gothic,Darkwave,Techno-Industrial,Electronic,"
                  + "Pop-Folk,Eurodance,Dream,Southern Rock,Comedy,Cult,Gangsta,Top 40,"
                  + "Christian Rap,Pop/Funk,Jungle,Native American,Cabaret,New Wave,Psychedelic,"
                  + "Rave,Showtunes,Trailer,Lo-Fi,Tribal,Acid Punk,Acid Jazz,Polka,Retro,Musical,"
                  + "Rock & Roll,Hard Rock,Folk,Folk-Rock,National Folk,Swing,Fast Fusion,Bebop,"
                  + "Latin,Revival,Celtic,Bluegrass,Avantgarde,Gothic Rock,Progressive Rock,"
                  + "Psychedelic Rock,Symphonic Rock,Slow Rock,Big Band,Chorus,Easy Listening,"
                  + "Acoustic,Humour,Speech,Chanson,Opera,Chamber Music,Sonata,Symphony,"
                  + "Booty Bass,Primus,Porn Groove,Satire,Slow Jam,Club,Tango,Samba,Folklore,"
                  + "Ballad,Power Ballad,Rhythmic Soul,Freestyle,Duet,Punk Rock,Drum Solo,"
                  + "A Cappella,Euro-House,Dance Hall")
              .split(","));

  /** {@code 17}, {@code (17)}, {@code (17)Rock}. */
  private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,3})\\)?(.*)", Pattern.DOTALL);

  private Genres() {}

  /** In words where the number is known; null when there is none. */
  public static @Nullable String name(@Nullable String written) {
    Matcher numbered = NUMBERED.matcher(written == null ? "" : written);
    if (!numbered.matches()) {
      return written;
    }
    String words = numbered.group(2).strip();
    boolean bracketed = written != null && written.startsWith("(");
    if (!words.isEmpty()) {
      return bracketed ? words : written;
    }
    return of(Integer.parseInt(numbered.group(1)));
  }

  /** By its number; null when there is none of that number. */
  static @Nullable String of(int number) {
    return number < NAMES.size() ? NAMES.get(number) : null;
  }
}
