package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Files of boxes (ISO 14496-12): HEIC, AVIF, CR3, MP4, MOV, 3GP, M4A. The major brand decides; the
 * compatible brands only where the major brand says no more than "a picture". Media types as
 * ExifTool names them.
 */
final class IsoMedia implements Family {

  /** Boxes with which QuickTime films from before the ftyp box begin. */
  private static final Set<String> OLD_QUICKTIME =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    String type = view.latin(4, 4);
    if (OLD_QUICKTIME.contains(type)) {
      return oldQuickTime(view, type);
    }
    if (!type.equals("ftyp")) {
      return Optional.empty();
    }
    long length = view.u32(0, false);
    if (length < 16 || length > 4096) {
      return Optional.empty();
    }
    return Optional.of(
        view.size() <= length
            ? Sniffed.truncated("a film or picture", view.size())
            : byBrands(view.latin(8, 4), compatible(view, (int) length)));
  }

  private static Sniffed byBrands(String major, List<String> compatible) {
    return switch (major) {
      case "heic" -> Sniffed.image("heic");
      case "hevc" -> Sniffed.image("heic-sequence");
      case "avif", "avis" -> Sniffed.image("avif");
      case "mif1" -> Sniffed.image(compatible.contains("avif") ? "avif" : "heif");
      case "heix", "heim", "heis" -> Sniffed.image("heif");
      case "msf1", "hevx" -> Sniffed.image("heif-sequence");
      case "crx " -> Sniffed.raw("x-canon-cr3");
      case "qt  " -> Sniffed.video("quicktime");
      case "M4A ", "M4B ", "M4P " -> Sniffed.audio("mp4");
      case "M4V ", "M4VH", "M4VP" -> Sniffed.video("x-m4v");
      default -> byFamily(major.toLowerCase(Locale.ROOT));
    };
  }

  private static Sniffed byFamily(String brand) {
    if (brand.startsWith("3gp")) {
      return Sniffed.video("3gpp");
    }
    return Sniffed.video(brand.startsWith("3g2") ? "3gpp2" : "mp4");
  }

  private static List<String> compatible(FileView view, int length) throws IOException {
    String brands = view.latin(16, length - 16);
    return IntStream.range(0, brands.length() / 4)
        .mapToObj(index -> brands.substring(4 * index, 4 * index + 4))
        .toList();
  }

  /** The length must make sense, so that a text beginning with "warmoov…" is none. */
  private static Optional<Sniffed> oldQuickTime(FileView view, String type) throws IOException {
    long length = view.u32(0, false);
    boolean sensible = length >= 8 || (length <= 1 && type.equals("mdat"));
    long next = length == 1 ? view.u64(8) : length;
    boolean followed = view.latin(next + 4, 4).chars().allMatch(IsoMedia::ofBoxName);
    return sensible && next > 0 && (next >= view.size() || followed)
        ? Optional.of(Sniffed.video("quicktime"))
        : Optional.empty();
  }

  private static boolean ofBoxName(int character) {
    return character == 0xA9 || (character >= ' ' && character < 0x7F);
  }
}
