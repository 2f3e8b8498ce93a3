package org.photofactory.plugins.metadata.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.photofactory.plugins.metadata.bytes.ArrayBytes;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.AvchdFacts;
import org.photofactory.plugins.metadata.tags.Findings;

/**
 * MPEG transport streams, of which camcorders (AVCHD) write when and how they filmed into the first
 * pictures themselves. Size and length are left to programs of the system. For one file.
 */
final class TransportStream {

  private static final int SYNC = 0x47;
  private static final int PACKET = 188;

  /** AVCHD puts the time of arrival before each packet. */
  private static final int ARRIVAL = 4;

  private static final int MOST_PACKETS = 8192;

  /** What stands before a picture's own data is much shorter. */
  private static final int MOST_OF_PICTURE = 64 << 10;

  private static final int MOST_PICTURES = 8;

  private static final int PICTURE_STREAMS = 0xE0;
  private static final int NONE = -1;

  /** An identifier of sixteen bytes and four letters lead to the camera's table. */
  private static final String TABLE =
      "\u0017\u00EE\u008C\u0060\u00F8\u004D\u0011\u00D9\u008C\u00D6\u0008\u0000\u0020\u000C\u009A\u0066MDPM";

  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private int stream = NONE;
  private int pictures;

  private TransportStream() {}

  static boolean is(ByteSource bytes) throws IOException {
    return is(bytes, 0) || is(bytes, ARRIVAL);
  }

  private static boolean is(ByteSource bytes, int before) throws IOException {
    int step = before + PACKET;
    return bytes.length() >= 3L * step
        && bytes.unsigned8(before) == SYNC
        && bytes.unsigned8(before + step) == SYNC
        && bytes.unsigned8(before + 2L * step) == SYNC;
  }

  static void read(ByteSource bytes, Findings findings) throws IOException {
    findings.readInPart();
    int before = is(bytes, 0) ? 0 : ARRIVAL;
    int step = before + PACKET;
    TransportStream reader = new TransportStream();
    for (int packet = 0;
        packet < MOST_PACKETS && (packet + 1L) * step <= bytes.length();
        packet++) {
      long start = (long) packet * step + before;
      if (reader.take(bytes.slice(start, start + PACKET), findings)) {
        return;
      }
    }
    reader.look(findings);
  }

  /** Takes a packet; true when there is nothing more to look for. */
  private boolean take(ByteSource packet, Findings findings) throws IOException {
    int head = packet.unsigned16(1);
    int control = packet.unsigned8(3) >> 4;
    int start = (control & 2) == 0 ? 4 : 5 + packet.unsigned8(4);
    if ((control & 1) == 0 || start >= PACKET) {
      return false;
    }
    boolean begins = (head & 0x4000) != 0;
    int number = head & 0x1FFF;
    if (begins && stream == NONE && isPicture(packet, start)) {
      stream = number;
    }
    return number == stream && add(packet, start, begins, findings);
  }

  private static boolean isPicture(ByteSource packet, int start) throws IOException {
    return packet.has(start, "\0\0\u0001")
        && (packet.unsigned8(start + 3) & 0xF0) == PICTURE_STREAMS;
  }

  private boolean add(ByteSource packet, int start, boolean begins, Findings findings)
      throws IOException {
    boolean done = begins && (look(findings) || ++pictures > MOST_PICTURES);
    if (begins) {
      picture.reset();
    }
    if (picture.size() < MOST_OF_PICTURE) {
      picture.writeBytes(packet.read(start, PACKET - start));
    }
    return done;
  }

  /** Looks for the camera's table in what is there of a picture. */
  private boolean look(Findings findings) throws IOException {
    String all = picture.toString(StandardCharsets.ISO_8859_1);
    int at = all.indexOf(TABLE);
    if (at < 0) {
      return false;
    }
    // Three bytes that would look like the start of a picture have a 3 put among them.
    String table = all.substring(at + TABLE.length()).replace("\0\0\u0003", "\0\0");
    AvchdFacts.read(new ArrayBytes(table.getBytes(StandardCharsets.ISO_8859_1)), findings);
    return true;
  }
}
