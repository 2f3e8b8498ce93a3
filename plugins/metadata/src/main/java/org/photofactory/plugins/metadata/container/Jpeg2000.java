package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/** Reads JPEG 2000 files: the image header box, and tags in boxes with identifiers. */
final class Jpeg2000 {

  private static final String EXIF_UUID = "JpgTiffExif->JP2";
  private static final int UUID_LENGTH = 16;

  private Jpeg2000() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    List<Box> boxes = Box.in(bytes);
    Optional<ByteSource> header = Box.find(boxes, "jp2h", "ihdr");
    if (header.isPresent()) {
      findings.size(header.get().unsigned32(4), header.get().unsigned32(0));
    }
    for (Box box : boxes) {
      if (box.type().equals("uuid")) {
        Damage.contain(() -> readTags(box.content(), findings));
      }
    }
  }

  private static void readTags(ByteSource uuid, Findings findings) throws IOException {
    if (uuid.has(0, EXIF_UUID)) {
      TagBlocks.exif(uuid.slice(UUID_LENGTH, uuid.length()), findings);
    } else if (uuid.has(0, QuickTimeAtoms.XMP_UUID)) {
      TagBlocks.xmp(uuid.read(UUID_LENGTH, (int) uuid.length() - UUID_LENGTH), findings);
    }
  }
}
