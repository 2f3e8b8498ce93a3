package org.photofactory.decoder.picture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.photofactory.decoder.picture.HeifBoxes.Box;

/**
 * Makes readable what libheif before 1.18 refuses for its metadata: of a picture with a gain map
 * (ISO 21496-1, as iPhones write them since iOS 18) metadata describe an item of the new kind
 * {@code tmap}, which it does not know. Without these references it reads the picture itself.
 */
public final class HeifDescriptions {

  /** libheif has no error codes that get as far as here. */
  private static final String REFUSAL = "Metadata not correctly assigned";

  private static final String REFERENCE = "cdsc";
  private static final byte[] UNKNOWN = "skip".getBytes(StandardCharsets.ISO_8859_1);

  private HeifDescriptions() {}

  /** Whether it is worth another try without them. */
  public static boolean areRefusedBy(String words) {
    return words.contains(REFUSAL);
  }

  /** A copy of a file without them; as it was where it cannot be read. */
  public static MemorySegment removed(MemorySegment file, Arena arena) {
    MemorySegment copy = arena.allocate(file.byteSize()).copyFrom(file);
    HeifBoxes boxes =
        new HeifBoxes(copy.asSlice(0, Math.min(Integer.MAX_VALUE, copy.byteSize())).asByteBuffer());
    try {
      Box references = boxes.child(boxes.top("meta"), 4, "iref");
      List<Box> described =
          boxes.children(references, 4).stream()
              .filter(box -> box.type().equals(REFERENCE))
              .toList();
      for (Box box : described) {
        MemorySegment.copy(UNKNOWN, 0, copy, ValueLayout.JAVA_BYTE, box.start() - 4L, 4);
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return file;
    }
    return copy;
  }
}
