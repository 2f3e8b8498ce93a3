package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Canon's CR3: film boxes with a box of Canon's own that holds the tags as four small TIFF trees.
 */
final class CanonCr3 {

  /** 85c0b687-820f-11e0-8111-f4ce462b6a48. */
  private static final String TAGS_UUID =
      "\u0085\u00C0\u00B6\u0087\u0082\u000F\u0011\u00E0\u0081\u0011\u00F4\u00CE\u0046\u002B\u006A\u0048";

  private static final int UUID_LENGTH = 16;

  private CanonCr3() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    Optional<Box> movie = Box.first(Box.in(bytes), "moov");
    if (movie.isEmpty()) {
      return;
    }
    for (Box box : movie.get().children()) {
      if (box.type().equals("uuid") && box.content().has(0, TAGS_UUID)) {
        readTags(box.content(), findings);
      }
    }
  }

  /**
   * CMT1 holds the main directory, CMT2 the EXIF directory, CMT4 the GPS directory; CMT3 is Canon's
   * own.
   */
  private static void readTags(ByteSource uuid, Findings findings) throws IOException {
    for (Box box : Box.in(uuid, UUID_LENGTH)) {
      switch (box.type()) {
        case "CMT1", "CMT2" -> Damage.contain(() -> TagBlocks.tiff(box.content(), findings));
        case "CMT4" -> Damage.contain(() -> TagBlocks.gps(box.content(), findings));
        default -> {}
      }
    }
  }
}
