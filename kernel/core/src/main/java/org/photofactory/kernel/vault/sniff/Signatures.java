package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Formats that are told by fixed bytes at a fixed place, and strangers worth naming. */
final class Signatures implements Family {

  /**
   * @param magic Latin-1
   * @param title with its article, for people
   * @param shortest a file with fewer bytes cannot hold the format's header
   */
  private record Signature(String magic, String title, int shortest, Sniffed sniffed) {}

  private static final List<Signature> MEDIA =
      List.of(
          medium("\u00FF\u00D8\u00FF", "a JPEG picture", 24, Sniffed.image("jpeg")),
          medium("\u0089PNG\r\n\u001A\n", "a PNG picture", 33, Sniffed.image("png")),
          medium("GIF87a", "a GIF picture", 14, Sniffed.image("gif")),
          medium("GIF89a", "a GIF picture", 14, Sniffed.image("gif")),
          medium("8BPS\0\u0001", "a Photoshop file", 26, photoshop()),
          medium("8BPS\0\u0002", "a Photoshop file", 26, photoshop()),
          medium("\u00FF\n", "a JPEG XL picture", 12, Sniffed.image("jxl")),
          medium("\0\0\0\fJXL \r\n\u0087\n", "a JPEG XL picture", 24, Sniffed.image("jxl")),
          medium("\0\0\0\fjP  \r\n\u0087\n", "a JPEG 2000 picture", 40, Sniffed.image("jp2")),
          medium("\u00FFO\u00FFQ", "a JPEG 2000 picture", 45, Sniffed.image("x-j2c")),
          medium("FUJIFILMCCD-RAW ", "a Fujifilm RAW", 108, Sniffed.raw("x-fujifilm-raf")),
          medium("FOVb", "a Sigma RAW", 40, Sniffed.raw("x-sigma-x3f")),
          medium("\0MRM", "a Minolta RAW", 24, Sniffed.raw("x-minolta-mrw")),
          medium("FLV\u0001", "a Flash film", 13, Sniffed.video("x-flv")),
          medium("\0\0\u0001\u00BA", "an MPEG film", 24, Sniffed.video("mpeg")),
          medium("\0\0\u0001\u00B3", "an MPEG film", 24, Sniffed.video("mpeg")),
          medium("fLaC", "a FLAC sound", 42, Sniffed.audio("flac")),
          medium("#!AMR", "an AMR sound", 6, Sniffed.audio("amr")),
          medium("caff\0\u0001", "a Core Audio sound", 20, Sniffed.audio("x-caf")));

  private static final List<Signature> STRANGERS =
      List.of(
          stranger("PK\u0003\u0004", "a ZIP archive or an office document"),
          stranger("PK\u0005\u0006", "an empty ZIP archive"),
          stranger("%PDF", "a PDF document"),
          stranger("Rar!\u001A\u0007", "a RAR archive"),
          stranger("7z\u00BC\u00AF'\u001C", "a 7-Zip archive"),
          stranger("\u001F\u008B", "a gzip archive"),
          stranger("BZh", "a bzip2 archive"),
          stranger("\u00FD7zXZ\0", "an xz archive"),
          stranger("\u007FELF", "a program"),
          stranger("MZ", "a Windows program"),
          stranger("\u00CA\u00FE\u00BA\u00BE", "a program"),
          stranger("SQLite format 3\0", "a database"),
          stranger("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old office document"),
          stranger("bplist00", "a property list"));

  private final List<Signature> signatures;

  private Signatures(List<Signature> signatures) {
    this.signatures = signatures;
  }

  static Family media() {
    return new Signatures(MEDIA);
  }

  static Family strangers() {
    return new Signatures(STRANGERS);
  }

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    for (Signature signature : signatures) {
      if (view.has(0, signature.magic())) {
        return Optional.of(judge(signature, view.size()));
      }
    }
    return Optional.empty();
  }

  private static Sniffed judge(Signature signature, long size) {
    return size < signature.shortest()
        ? Sniffed.truncated(signature.title(), size)
        : signature.sniffed();
  }

  private static Sniffed photoshop() {
    return Sniffed.image("vnd.adobe.photoshop");
  }

  private static Signature medium(String magic, String title, int shortest, Sniffed sniffed) {
    return new Signature(magic, title, shortest, sniffed);
  }

  private static Signature stranger(String magic, String title) {
    return new Signature(magic, title, 0, Sniffed.stranger(title));
  }
}
