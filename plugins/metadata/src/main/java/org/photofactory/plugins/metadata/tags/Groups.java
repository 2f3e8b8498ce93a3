package org.photofactory.plugins.metadata.tags;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import org.photofactory.spi.media.Grouping;

/** Which other files a picture belongs to. */
final class Groups {

  private static final int BURST = 0x000B;
  private static final int CONTENT = 0x0011;

  private Groups() {}

  /** By Apple's notes. They do not tell which shot of a burst was chosen: its library does. */
  static Grouping of(Metadata metadata) {
    AppleMakernoteDirectory notes = metadata.getFirstDirectoryOfType(AppleMakernoteDirectory.class);
    return notes == null
        ? Grouping.NONE
        : new Grouping(
            Words.clean(notes.getString(CONTENT)), Words.clean(notes.getString(BURST)), false);
  }

  /** By Google's tags. */
  static Grouping of(XmpPacket packet) {
    String burst = packet.text(XmpPacket.GOOGLE_CAMERA, "BurstID");
    String chosen = packet.text(XmpPacket.GOOGLE_CAMERA, "BurstPrimary");
    return new Grouping(
        null, burst, burst != null && ("1".equals(chosen) || "True".equals(chosen)));
  }
}
