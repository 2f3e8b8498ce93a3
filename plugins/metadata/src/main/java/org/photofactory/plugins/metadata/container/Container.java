package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.Set;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.Id3;

/** File formats, told by their first bytes and never by a name. */
enum Container {
  JPEG,
  PNG,
  GIF,
  BMP,
  WEBP,
  AVI,
  WAVE,
  FLAC,
  AIFF,
  OGG,
  MPEG_SOUND,
  TIFF,
  FUJI_RAW,
  SIGMA_RAW,
  MINOLTA_RAW,
  PHOTOSHOP,
  CANON_CRW,
  CANON_CR3,
  HEIF,
  QUICKTIME,
  JPEG_XL,
  JPEG_2000,
  MATROSKA,
  WINDOWS_MEDIA,
  TRANSPORT_STREAM,
  XMP,
  TAKEOUT,
  UNKNOWN;

  private static final Set<String> PICTURE_BRANDS =
      Set.of(
          "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "avif", "avis");
  private static final Set<String> QUICKTIME_ATOMS =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

  private static final int TEXT_START = 512;

  static Container of(ByteSource bytes) throws IOException {
    if (bytes.length() < 12) {
      return UNKNOWN;
    }
    return switch (bytes.unsigned16(0)) {
      case 0xFFD8 -> JPEG;
      case 0xFF0A -> JPEG_XL;
      case 0x424D -> BMP;
      case 0x4949, 0x4D4D -> bytes.has(CanonHeap.MARK, CanonHeap.RAW) ? CANON_CRW : TIFF;
      default -> byLongMark(bytes);
    };
  }

  private static Container byLongMark(ByteSource bytes) throws IOException {
    return switch (bytes.latin(0, 4)) {
      case "\u0089PNG" -> PNG;
      case "GIF8" -> GIF;
      case "FUJI" -> FUJI_RAW;
      case "FOVb" -> SIGMA_RAW;
      case "\0MRM" -> MINOLTA_RAW;
      case "8BPS" -> PHOTOSHOP;
      case FlacFile.MARK -> FLAC;
      case OggPages.MARK -> OGG;
      case "FORM" -> bytes.latin(8, 3).equals("AIF") ? AIFF : UNKNOWN;
      case "\u001AE\u00DF\u00A3" -> MATROSKA;
      case "RIFF" -> riff(bytes);
      case "0&\u00B2u" -> bytes.has(0, WindowsMedia.MARK) ? WINDOWS_MEDIA : UNKNOWN;
      default -> byBox(bytes);
    };
  }

  private static Container riff(ByteSource bytes) throws IOException {
    return switch (bytes.latin(8, 4)) {
      case "WEBP" -> WEBP;
      case "AVI " -> AVI;
      case "WAVE" -> WAVE;
      default -> UNKNOWN;
    };
  }

  private static Container byBox(ByteSource bytes) throws IOException {
    String type = bytes.latin(4, 4);
    return switch (type) {
      case "JXL " -> JPEG_XL;
      case "jP  " -> JPEG_2000;
      case "ftyp" -> byBrand(bytes.latin(8, 4));
      default -> QUICKTIME_ATOMS.contains(type) ? QUICKTIME : byRhythm(bytes);
    };
  }

  private static Container byBrand(String brand) {
    if (brand.equals("crx ")) {
      return CANON_CR3;
    }
    return PICTURE_BRANDS.contains(brand) ? HEIF : QUICKTIME;
  }

  private static Container byRhythm(ByteSource bytes) throws IOException {
    if (bytes.has(0, Id3.MARK) || MpegSound.isFrame(bytes, 0)) {
      return MPEG_SOUND;
    }
    return TransportStream.is(bytes) ? TRANSPORT_STREAM : text(bytes);
  }

  /**
   * XMP files are XML in any encoding; taking the zeros out makes UTF-16 readable enough. A JSON
   * file is Takeout's or tells nothing.
   */
  private static Container text(ByteSource bytes) throws IOException {
    int count = (int) Math.min(TEXT_START, bytes.length());
    String start = bytes.latin(0, count).replace("\0", "");
    boolean xmp =
        start.contains("<?xpacket") || start.contains("<x:xmpmeta") || start.contains("<rdf:RDF");
    if (xmp) {
      return XMP;
    }
    return start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{")
        ? TAKEOUT
        : UNKNOWN;
  }
}
