package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Walks the segments of a JPEG up to its picture data. A damaged tag block does not hide the ones
 * behind it. XMP continued over several segments is left out: it holds depth maps and the like, no
 * facts.
 */
final class JpegSegments {

  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private static final int MAX_SEGMENTS = 4096;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;

  private JpegSegments() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    long at = 2;
    for (int count = 0; count < MAX_SEGMENTS; count++) {
      at = nextMarker(bytes, at);
      int marker = bytes.unsigned8(at + 1);
      if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        return;
      }
      long end = at + 2 + lengthOf(bytes, at, marker);
      read(marker, bytes.slice(at + 4, end), findings);
      at = end;
    }
  }

  /** Fill bytes and garbage between segments are passed over, as decoders do. */
  private static long nextMarker(ByteSource bytes, long from) throws IOException {
    long at = from;
    while (bytes.unsigned8(at) != 0xFF || isNoMarker(bytes.unsigned8(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isNoMarker(int code) {
    return code == 0 || code == 0xFF;
  }

  private static int lengthOf(ByteSource bytes, long at, int marker) throws IOException {
    boolean standsAlone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    if (standsAlone) {
      return 0;
    }
    int length = bytes.unsigned16(at + 2);
    if (length < 2) {
      throw new DamagedException("a segment of " + length + " bytes");
    }
    return length;
  }

  private static void read(int marker, ByteSource segment, Findings findings) throws IOException {
    if (isFrame(marker)) {
      findings.size(segment.unsigned16(3), segment.unsigned16(1));
    } else if (marker == APP0 && segment.has(CanonHeap.MARK, CanonHeap.IN_JPEG)) {
      Damage.contain(() -> CanonHeap.read(segment, findings));
    } else if (marker == APP1) {
      Damage.contain(() -> readApp1(segment, findings));
    } else if (marker == APP13 && segment.has(0, PHOTOSHOP)) {
      byte[] whole = segment.read(0, (int) segment.length());
      Damage.contain(() -> TagBlocks.photoshop(whole, findings));
    }
  }

  private static void readApp1(ByteSource segment, Findings findings) throws IOException {
    if (segment.has(0, EXIF)) {
      TagBlocks.exif(segment.slice(EXIF.length(), segment.length()), findings);
    } else if (segment.has(0, XMP)) {
      int length = (int) segment.length() - XMP.length();
      TagBlocks.xmp(segment.read(XMP.length(), length), findings);
    }
  }

  /** SOF0 to SOF15 but for the tables that stand between them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
