package org.photofactory.plugins.thumbnail.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * Walks the marker segments of a JPEG file (ITU-T T.81, annex B) up to the first scan and collects
 * what matters. It is forgiving: whatever stands between two segments is skipped, broken EXIF and
 * ICC data are ignored.
 */
final class JpegHeader {

  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int MOST_SEGMENTS = 4096;

  /** Far more than all tables that a decoder can have take together. */
  private static final int MOST_TABLES = 1 << 20;

  /** Bytes between two segments; looking for the next marker in more would take minutes. */
  private static final int MOST_GARBAGE = 1 << 20;

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  private final Bytes bytes;
  private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
  private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();
  private @Nullable JpegFrame frame;
  private @Nullable Turn turn;
  private boolean jfif;
  private int adobeTransform = JpegFrame.NO_ADOBE;
  private long scanStart;

  private JpegHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  /** Reads the header; fails with an {@link IOException} when the file has no frame or no scan. */
  static JpegHeader read(Bytes bytes) throws IOException {
    JpegHeader header = new JpegHeader(bytes);
    header.walk();
    if (header.frame == null) {
      throw new IOException("scan before frame");
    }
    return header;
  }

  /** What the frame header says. */
  JpegFrame frame() {
    return frame.withMarkers(jfif, adobeTransform);
  }

  /** How to turn the picture. */
  Turn turn() {
    return turn == null ? Turn.NONE : turn;
  }

  /** True when the file itself says how to turn the picture. */
  boolean tellsTurn() {
    return turn != null;
  }

  /** The embedded ICC profile; null when there is none. */
  byte @Nullable [] profile() {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profileParts.values().forEach(profile::writeBytes);
    return profile.size() == 0 ? null : profile.toByteArray();
  }

  /** The segments that a decoder needs: tables and frame, without any application data. */
  byte[] tables() {
    return tables.toByteArray();
  }

  /** Position of the first scan's marker. */
  long scanStart() {
    return scanStart;
  }

  private void walk() throws IOException {
    long position = 2;
    for (int count = 0; count < MOST_SEGMENTS; count++) {
      position = nextMarker(position);
      int marker = bytes.at(position + 1, 1).get() & 255;
      if (marker == START_OF_SCAN) {
        scanStart = position;
        return;
      }
      if (marker == END_OF_IMAGE) {
        throw new IOException("no scan");
      }
      position += standsAlone(marker) ? 2 : 2 + segment(marker, position + 2);
    }
    throw new IOException("too many segments");
  }

  /** Position of the next 0xff that starts a marker. */
  private long nextMarker(long from) throws IOException {
    long position = from;
    while (position < from + MOST_GARBAGE) {
      ByteBuffer pair = bytes.at(position, 2);
      int second = pair.get(1) & 255;
      if ((pair.get(0) & 255) == 0xff && second != 0xff && second != 0) {
        return position;
      }
      position++;
    }
    throw new IOException("no marker");
  }

  private static boolean standsAlone(int marker) {
    return marker >= 0xd0 && marker <= 0xd8 || marker == 1;
  }

  private int segment(int marker, long position) throws IOException {
    int length = bytes.at(position, 2).getShort() & 0xffff;
    if (length < 2) {
      return 2;
    }
    ByteBuffer content = bytes.upTo(position + 2, length - 2);
    boolean application = marker >= 0xe0 && marker <= 0xef;
    if (application) {
      application(marker, content);
    } else if (marker != COMMENT) {
      table(marker, length, bytes.at(position + 2, length - 2));
    }
    return length;
  }

  private void table(int marker, int length, ByteBuffer content) throws IOException {
    if (JpegFrame.isFrame(marker)) {
      frame = JpegFrame.read(marker, content);
    }
    if (tables.size() > MOST_TABLES) {
      throw new IOException("too many tables");
    }
    tables.writeBytes(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length});
    tables.write(content.array(), 0, content.limit());
  }

  private void application(int marker, ByteBuffer content) {
    if (marker == 0xe0) {
      jfif |= content.limit() >= 5 && content.get(0) == 'J' && content.get(1) == 'F';
    } else if (marker == APP1 && startsWith(content, EXIF) && turn == null) {
      turn = ExifOrientation.of(content.slice(EXIF.length, content.limit() - EXIF.length));
    } else if (marker == APP2 && startsWith(content, ICC) && content.limit() > ICC.length + 2) {
      int from = ICC.length + 2;
      profileParts.putIfAbsent(
          content.get(ICC.length) & 255,
          Arrays.copyOfRange(content.array(), from, content.limit()));
    } else if (marker == APP14 && startsWith(content, ADOBE) && content.limit() >= 12) {
      adobeTransform = content.get(11) & 255;
    }
  }

  private static boolean startsWith(ByteBuffer content, byte[] name) {
    return content.limit() >= name.length
        && Arrays.equals(content.array(), 0, name.length, name, 0, name.length);
  }
}
