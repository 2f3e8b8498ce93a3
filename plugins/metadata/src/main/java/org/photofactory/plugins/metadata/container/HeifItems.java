package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Reads HEIC, HEIF and AVIF: the size and turning of the main picture, and the items with its tags.
 */
final class HeifItems {

  private HeifItems() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    List<Box> boxes = Box.in(bytes);
    Optional<Box> meta = Box.first(boxes, "meta");
    if (meta.isPresent()) {
      List<Box> parts = meta.get().childrenOfFull();
      Damage.contain(() -> HeifGeometry.read(parts, findings));
      Damage.contain(() -> readTags(bytes, parts, findings));
    }
    if (!findings.sized()) {
      readSequence(boxes, findings);
    }
  }

  /** A sequence of pictures may have no main one; then it is sized like a film. */
  private static void readSequence(List<Box> boxes, Findings findings) throws IOException {
    Optional<Box> movie = Box.first(boxes, "moov");
    for (Box part : movie.isEmpty() ? List.<Box>of() : movie.get().children()) {
      if (part.type().equals("trak")) {
        Damage.contain(() -> VideoTrack.read(part.children(), findings));
      }
    }
  }

  private static void readTags(ByteSource bytes, List<Box> parts, Findings findings)
      throws IOException {
    Optional<Box> information = Box.first(parts, "iinf");
    Optional<Box> locations = Box.first(parts, "iloc");
    if (information.isEmpty() || locations.isEmpty()) {
      return;
    }
    HeifLocations places =
        new HeifLocations(bytes, locations.get().content(), Box.first(parts, "idat"));
    for (HeifItem item : HeifItem.in(information.get().content())) {
      switch (item.kind()) {
        case EXIF -> Damage.contain(() -> readExif(places.content(item.id()), findings));
        case XMP -> Damage.contain(() -> readXmp(places.content(item.id()), findings));
        case OTHER -> {}
      }
    }
  }

  /** Four bytes tell how far behind them the TIFF header stands. */
  private static void readExif(ByteSource content, Findings findings) throws IOException {
    long header = 4 + content.unsigned32(0);
    TagBlocks.exif(content.slice(header, content.length()), findings);
  }

  private static void readXmp(ByteSource content, Findings findings) throws IOException {
    TagBlocks.xmp(content.read(0, (int) content.length()), findings);
  }
}
