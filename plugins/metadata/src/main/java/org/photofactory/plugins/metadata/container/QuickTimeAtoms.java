package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.Origin;
import org.photofactory.plugins.metadata.tags.TagBlocks;

/**
 * Walks the atoms of a QuickTime or MP4 film, also of sound alone (M4A). Without the {@code moov}
 * atom, as in a cut recording, nothing is known.
 */
final class QuickTimeAtoms {

  /** Adobe's identifier of an XMP packet: be7acfcb-97a9-42e8-9c71-999491e3afac. */
  static final String XMP_UUID =
      "\u00BE\u007A\u00CF\u00CB\u0097\u00A9\u0042\u00E8\u009C\u0071\u0099\u0094\u0091\u00E3\u00AF\u00AC";

  private static final int UUID_LENGTH = 16;

  private QuickTimeAtoms() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    for (Box box : Box.in(bytes)) {
      switch (box.type()) {
        case "moov" -> readMovie(box, findings);
        case "uuid" -> Damage.contain(() -> readXmp(box.content(), findings));
        case "meta" -> Damage.contain(() -> SonyXml.read(box, findings));
        default -> {}
      }
    }
  }

  private static void readMovie(Box movie, Findings findings) throws IOException {
    List<Box> atoms = movie.children();
    MovieKeys keys = new MovieKeys();
    for (Box atom : atoms) {
      Damage.contain(() -> readAtom(atom, keys, findings));
    }
    findings.add(Origin.CONTAINER, keys.facts());
    findings.add(keys.grouping());
    findings.add(keys.music());
  }

  private static void readAtom(Box atom, MovieKeys keys, Findings findings) throws IOException {
    switch (atom.type()) {
      case "mvhd" -> MovieHeader.read(atom.content(), keys, findings);
      case "trak" -> VideoTrack.read(atom.children(), findings);
      case "meta" -> MovieMetadata.read(atom, keys);
      case "udta" -> readUserData(atom, keys, findings);
      case "uuid" -> readXmp(atom.content(), findings);
      default -> {}
    }
  }

  private static void readUserData(Box userData, MovieKeys keys, Findings findings)
      throws IOException {
    for (Box atom : userData.children()) {
      switch (atom.type()) {
        case "meta" -> MovieMetadata.read(atom, keys);
        case "XMP_" -> TagBlocks.xmp(atom.content().read(0, length(atom)), findings);
        case "CNTH" -> Damage.contain(() -> readCanon(atom, findings));
        case "loci" -> keys.point(LocationAtom.read(atom.content()));
        default -> MovieMetadata.readText(atom, keys);
      }
    }
  }

  /** Canon puts a small JPEG with all tags into its films; its size is not that of the film. */
  private static void readCanon(Box atom, Findings findings) throws IOException {
    Optional<Box> picture = Box.first(atom.children(), "CNDA");
    if (picture.isPresent()) {
      Findings still = new Findings();
      JpegSegments.read(picture.get().content(), still);
      findings.addTagsOf(still);
    }
  }

  private static void readXmp(ByteSource uuid, Findings findings) throws IOException {
    if (uuid.has(0, XMP_UUID)) {
      TagBlocks.xmp(uuid.read(UUID_LENGTH, (int) uuid.length() - UUID_LENGTH), findings);
    }
  }

  private static int length(Box atom) {
    return (int) Math.min(Integer.MAX_VALUE, atom.content().length());
  }
}
