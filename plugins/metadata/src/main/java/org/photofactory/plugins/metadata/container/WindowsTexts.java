package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.sound.Genres;
import org.photofactory.plugins.metadata.sound.Tags;
import org.photofactory.spi.media.Music;

/** The two lists of texts of Windows media: five without names, and any number with. */
final class WindowsTexts {

  private static final int LENGTHS = 10;
  private static final int MOST = 500;
  private static final int LONGEST = 2000;
  private static final int TEXT = 0;
  private static final int NUMBER = 3;

  private WindowsTexts() {}

  /** Title and author, the first two of five. */
  static Music plain(ByteSource content) throws IOException {
    Tags tags = new Tags();
    int title = content.little16(0);
    tags.put("TITLE", text(content, LENGTHS, title));
    tags.put("ARTIST", text(content, LENGTHS + title, content.little16(2)));
    return tags.comments();
  }

  static Music named(ByteSource content) throws IOException {
    Tags tags = new Tags();
    int count = Math.min(MOST, content.little16(0));
    long at = 2;
    for (int index = 0; index < count; index++) {
      int letters = content.little16(at);
      String name = text(content, at + 2, letters);
      at += 2 + letters;
      int length = content.little16(at + 2);
      switch (content.little16(at)) {
        case TEXT -> tags.put(name, text(content, at + 4, length));
        case NUMBER -> tags.put(name, Long.toString(content.little32(at + 4)));
        default -> {}
      }
      at += 4 + length;
    }
    return new Music(
        null,
        null,
        tags.first("WM/ALBUMTITLE"),
        tags.first("WM/ALBUMARTIST"),
        Tags.number(tags.first("WM/TRACKNUMBER")),
        Tags.year(tags.first("WM/YEAR", "YEAR", "DATE")),
        Genres.name(tags.first("WM/GENRE")));
  }

  private static String text(ByteSource content, long at, int length) throws IOException {
    byte[] letters = content.read(at, Math.min(LONGEST, length));
    return new String(letters, StandardCharsets.UTF_16LE).replace("\0", "");
  }
}
