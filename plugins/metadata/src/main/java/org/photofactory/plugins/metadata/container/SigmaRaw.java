package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.tags.Findings;
import org.photofactory.plugins.metadata.tags.SigmaFacts;

/**
 * Sigma's X3F: a header with size and rotation, and sections, listed by a directory whose place the
 * last four bytes tell. Facts stand in a list of properties, or in the EXIF of an embedded JPEG.
 * The layout is that of Foveon's format description, which Sigma's cameras follow.
 */
final class SigmaRaw {

  private static final int VERSION = 4;
  private static final int SIZE = 28;

  /** The Quattro's cameras moved the size and what follows it. */
  private static final int LATER_SIZE = 40;

  private static final int LATER_VERSION = 4;
  private static final int DIRECTORY_HEAD = 12;
  private static final int ENTRY = 12;
  private static final int MOST_SECTIONS = 64;

  private static final int PICTURE_HEAD = 28;
  private static final int PICTURE_FORMAT = 12;
  private static final int JPEG = 18;

  private static final int PROPERTIES_HEAD = 24;
  private static final int MOST_PROPERTIES = 1024;
  private static final int LONGEST_TEXT = 256;

  private SigmaRaw() {}

  static void read(ByteSource bytes, Findings findings) throws IOException {
    int size = bytes.little16(VERSION + 2) >= LATER_VERSION ? LATER_SIZE : SIZE;
    findings.size(bytes.little32(size), bytes.little32(size + 4));
    SigmaFacts.turned((int) bytes.little32(size + 8), findings);
    long directory = bytes.little32(bytes.length() - 4);
    if (!bytes.has(directory, "SECd")) {
      return;
    }
    long sections = Math.min(MOST_SECTIONS, bytes.little32(directory + 8));
    for (int section = 0; section < sections; section++) {
      long entry = directory + DIRECTORY_HEAD + (long) section * ENTRY;
      Damage.contain(() -> readSection(bytes, entry, findings));
    }
  }

  private static void readSection(ByteSource bytes, long entry, Findings findings)
      throws IOException {
    long start = bytes.little32(entry);
    ByteSource section = bytes.slice(start, start + bytes.little32(entry + 4));
    switch (bytes.latin(entry + 8, 4)) {
      case "PROP" -> SigmaFacts.read(properties(section), findings);
      case "IMAG", "IMA2" -> readPicture(section, findings);
      default -> {}
    }
  }

  private static void readPicture(ByteSource section, Findings findings) throws IOException {
    if (section.little32(PICTURE_FORMAT) == JPEG) {
      JpegSegments.read(section.slice(PICTURE_HEAD, section.length()), findings);
    }
  }

  /** Pairs of places of names and values, counted in letters of two bytes, and the letters. */
  private static Map<String, String> properties(ByteSource section) throws IOException {
    int count = (int) Math.min(MOST_PROPERTIES, section.little32(8));
    long letters = PROPERTIES_HEAD + 8L * section.little32(8);
    Map<String, String> properties = new HashMap<>();
    for (int pair = 0; pair < count; pair++) {
      long places = PROPERTIES_HEAD + 8L * pair;
      String name = text(section, letters + 2 * section.little32(places));
      properties.putIfAbsent(name, text(section, letters + 2 * section.little32(places + 4)));
    }
    return properties;
  }

  private static String text(ByteSource section, long start) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long at = start; at + 1 < section.length() && text.length() < LONGEST_TEXT; at += 2) {
      char letter = (char) section.little16(at);
      if (letter == 0) {
        break;
      }
      text.append(letter);
    }
    return text.toString();
  }
}
