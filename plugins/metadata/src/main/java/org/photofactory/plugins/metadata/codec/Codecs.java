package org.photofactory.plugins.metadata.codec;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of codecs by the marks that containers give them. A mark that is not listed has no
 * name: a program of the system may know it.
 */
public final class Codecs {

  private static final Map<String, String> PICTURES =
      Table.of(
          "h264: avc1 avc2 avc3 avc4 h264 x264 davc dva1 dvav",
          "hevc: hvc1 hev1 hvc2 hevc h265 x265 dvh1 dvhe",
          "av1: av01",
          "vp8: vp08 vp80",
          "vp9: vp09 vp90",
          "mjpeg: jpeg mjpg mjpa mjpb avrn dmb1 avdj",
          "h263: s263 h263",
          "mpeg4: mp4v xvid divx dx50 fmp4 3iv2 m4s2 rmp4",
          "msmpeg4v3: div3 div4 mp43",
          "msmpeg4v2: mp42",
          "wmv1: wmv1",
          "wmv2: wmv2",
          "wmv3: wmv3",
          "vc1: wvc1 wmva vc-1",
          "prores: apcn apch apcs apco ap4h ap4x",
          "dnxhd: avdn avdh",
          "dvvideo: dvsd dvc dvcp dvpp dv5n dv5p dvh5 dvh6 dvhp dvhq",
          "mpeg1video: mpg1 m1v1",
          "mpeg2video: mpg2 m2v1 hdv1 hdv2 hdv3 xdv2 xdv6 xdvc mx5p mx5n",
          "cinepak: cvid",
          "svq1: svq1",
          "svq3: svq3",
          "qtrle: rle",
          "rawvideo: raw yuy2 uyvy 2vuy yv12 i420",
          "indeo3: iv31 iv32",
          "indeo5: iv50",
          "huffyuv: hfyu",
          "ffv1: ffv1",
          "theora: theo",
          "flv1: flv1");

  private static final Map<String, String> SOUNDS =
      Table.of(
          "amr_nb: samr",
          "amr_wb: sawb",
          "ac3: ac-3",
          "eac3: ec-3",
          "alac: alac",
          "flac: flac",
          "opus: opus",
          "mp3: .mp3 mp3",
          "pcm_mulaw: ulaw",
          "pcm_alaw: alaw",
          "adpcm_ima_qt: ima4",
          "qdm2: qdm2",
          "dts: dtsc dtsh dtsl",
          "truehd: mlpa",
          "gsm: agsm");

  private static final Map<String, String> MATROSKA =
      Table.of(
          "h264: v_mpeg4/iso/avc",
          "hevc: v_mpegh/iso/hevc",
          "mpeg4: v_mpeg4/iso/asp v_mpeg4/iso/sp v_mpeg4/iso/ap",
          "msmpeg4v3: v_mpeg4/ms/v3",
          "mpeg1video: v_mpeg1",
          "mpeg2video: v_mpeg2",
          "vp8: v_vp8",
          "vp9: v_vp9",
          "av1: v_av1",
          "theora: v_theora",
          "mjpeg: v_mjpeg",
          "prores: v_prores",
          "ffv1: v_ffv1",
          "mp3: a_mpeg/l3",
          "mp2: a_mpeg/l2",
          "vorbis: a_vorbis",
          "opus: a_opus",
          "flac: a_flac",
          "ac3: a_ac3",
          "eac3: a_eac3",
          "dts: a_dts",
          "truehd: a_truehd",
          "alac: a_alac",
          "tta: a_tta1",
          "wavpack: a_wavpack4");

  /** Format tags of Windows' sound headers. */
  private static final Map<Integer, String> WAVE =
      Map.ofEntries(
          Map.entry(0x0002, "adpcm_ms"),
          Map.entry(0x0006, "pcm_alaw"),
          Map.entry(0x0007, "pcm_mulaw"),
          Map.entry(0x0011, "adpcm_ima_wav"),
          Map.entry(0x0031, "gsm_ms"),
          Map.entry(0x0050, "mp2"),
          Map.entry(0x0055, "mp3"),
          Map.entry(0x00FF, "aac"),
          Map.entry(0x1600, "aac"),
          Map.entry(0x0160, "wmav1"),
          Map.entry(0x0161, "wmav2"),
          Map.entry(0x0162, "wmapro"),
          Map.entry(0x0163, "wmalossless"),
          Map.entry(0x000A, "wmavoice"),
          Map.entry(0x2000, "ac3"),
          Map.entry(0x2001, "dts"));

  private static final int WAVE_PCM = 1;
  private static final int WAVE_FLOAT = 3;

  /** Object types of MPEG-4 descriptors. */
  private static final Map<Integer, String> OBJECT_TYPES =
      Map.ofEntries(
          Map.entry(0x20, "mpeg4"),
          Map.entry(0x40, "aac"),
          Map.entry(0x60, "mpeg2video"),
          Map.entry(0x61, "mpeg2video"),
          Map.entry(0x62, "mpeg2video"),
          Map.entry(0x66, "aac"),
          Map.entry(0x67, "aac"),
          Map.entry(0x68, "aac"),
          Map.entry(0x69, "mp3"),
          Map.entry(0x6A, "mpeg1video"),
          Map.entry(0x6B, "mp3"),
          Map.entry(0x6C, "mjpeg"),
          Map.entry(0xA5, "ac3"),
          Map.entry(0xA6, "eac3"),
          Map.entry(0xA9, "dts"),
          Map.entry(0xDD, "vorbis"));

  private Codecs() {}

  /** Of moving pictures, by four characters. */
  public static Optional<String> picture(String mark) {
    return Optional.ofNullable(PICTURES.get(plain(mark)));
  }

  /** Of sound, by four characters. */
  public static Optional<String> sound(String mark) {
    return Optional.ofNullable(SOUNDS.get(plain(mark)));
  }

  /** Of either, by the name that Matroska gives it. */
  public static Optional<String> matroska(String name) {
    String plain = plain(name);
    return plain.startsWith("a_aac")
        ? Optional.of("aac")
        : Optional.ofNullable(MATROSKA.get(plain));
  }

  /** Of either, by the object type of an MPEG-4 descriptor. */
  public static Optional<String> objectType(int type) {
    return Optional.ofNullable(OBJECT_TYPES.get(type));
  }

  /**
   * Of sound, by Windows' format tag.
   *
   * @param bits of a sample
   */
  public static Optional<String> wave(int tag, int bits) {
    return switch (tag) {
      case WAVE_PCM -> Optional.of(bits <= 8 ? "pcm_u8" : pcm("s", bits, true));
      case WAVE_FLOAT -> Optional.of(pcm("f", bits, true));
      default -> Optional.ofNullable(WAVE.get(tag));
    };
  }

  /**
   * Plain samples.
   *
   * @param form s signed, u unsigned, f with a fraction
   */
  public static String pcm(String form, int bits, boolean little) {
    return bits <= 8 ? "pcm_" + form + "8" : "pcm_" + form + bits + (little ? "le" : "be");
  }

  private static String plain(String mark) {
    return mark.replace("\0", "").strip().toLowerCase(Locale.ROOT);
  }
}
