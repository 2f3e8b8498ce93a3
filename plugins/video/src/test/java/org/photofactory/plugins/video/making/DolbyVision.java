package org.photofactory.plugins.video.making;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Marks an MP4 film of HEVC as one of Dolby Vision, profile 5, which has no layer for ordinary
 * screens. Only the boxes are real; its pictures stay as they are.
 */
final class DolbyVision {

  /** Where the boxes within these begin. */
  private static final Map<String, Integer> PARENTS =
      Map.of(
          "moov", 8, "trak", 8, "mdia", 8, "minf", 8, "stbl", 8, "stsd", 16, "hev1", 86, "dvh1",
          86);

  private static final int BOX = 32;
  private static final int PROFILE = 5;
  private static final int LEVEL = 4;
  private static final int WITH_PICTURES_AND_DATA = 0b101;

  private DolbyVision() {}

  /** The film with {@code dvcC} in its description; its index must come behind its pictures. */
  static byte[] marked(byte[] film) {
    int configuration = find(film, "hvcC");
    ByteBuffer file = ByteBuffer.wrap(film.clone());
    int place = configuration + file.getInt(configuration);
    grow(file, 0, film.length, place);
    file.put(find(film, "hev1") + 4, latin("dvh1"));
    ByteBuffer result = ByteBuffer.allocate(film.length + BOX);
    result.put(file.array(), 0, place);
    result.putInt(BOX).put(latin("dvcC")).put((byte) 1).put((byte) 0);
    result.putShort((short) (PROFILE << 9 | LEVEL << 3 | WITH_PICTURES_AND_DATA));
    result.position(place + BOX);
    return result.put(file.array(), place, film.length - place).array();
  }

  /** Makes room in all boxes around a place. */
  private static void grow(ByteBuffer file, int from, int to, int place) {
    for (int at = from; at + 8 <= to; at += file.getInt(at)) {
      int end = at + file.getInt(at);
      Integer within = PARENTS.get(type(file, at));
      if (within != null && at < place && place <= end) {
        grow(file, at + within, end, place);
        file.putInt(at, end - at + BOX);
        return;
      }
    }
  }

  private static String type(ByteBuffer file, int at) {
    return new String(file.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
  }

  /** Where a box begins. */
  private static int find(byte[] film, String type) {
    return new String(film, StandardCharsets.ISO_8859_1).indexOf(type) - 4;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
