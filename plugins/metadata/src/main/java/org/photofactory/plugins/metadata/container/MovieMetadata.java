package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * The two ways in which films carry named texts: user data atoms like {@code ©xyz}, and the
 * metadata atom with a list of keys ({@code com.apple.quicktime.creationdate}) and a list of items.
 */
final class MovieMetadata {

  private static final int MAX_TEXT = 8192;
  private static final int MAX_KEYS = 1024;

  /** Type and locale before the value of a data atom. */
  private static final int DATA_HEAD = 8;

  private static final int UTF_8 = 1;

  private MovieMetadata() {}

  /** Reads a metadata atom. */
  static void read(Box meta, MovieKeys keys) throws IOException {
    List<Box> atoms = isFull(meta.content()) ? meta.childrenOfFull() : meta.children();
    Optional<Box> list = Box.first(atoms, "ilst");
    if (list.isPresent()) {
      List<String> names = names(Box.first(atoms, "keys"));
      for (Box item : list.get().children()) {
        readItem(item, names, keys);
      }
    }
  }

  /** Reads a user data atom: length, language, text. Others are passed over. */
  static void readText(Box atom, MovieKeys keys) throws IOException {
    ByteSource content = atom.content();
    boolean text = atom.type().startsWith("\u00A9") && content.length() > 4;
    if (text) {
      int length = (int) Math.min(content.unsigned16(0), content.length() - 4);
      keys.put(atom.type(), new String(content.read(4, length), StandardCharsets.UTF_8));
    }
  }

  /** MP4 gives the metadata atom a version, QuickTime does not. */
  private static boolean isFull(ByteSource meta) throws IOException {
    return !meta.has(4, "hdlr");
  }

  private static List<String> names(Optional<Box> keys) throws IOException {
    List<String> names = new ArrayList<>();
    if (keys.isPresent()) {
      ByteSource content = keys.get().content();
      long count = Math.min(MAX_KEYS, content.unsigned32(4));
      long at = 8;
      while (names.size() < count && at + 8 <= content.length()) {
        int length = (int) Math.clamp(content.unsigned32(at), 8, MAX_TEXT);
        names.add(content.latin(at + 8, length - 8));
        at += length;
      }
    }
    return names;
  }

  /** An item is named by its own type, or by the number of its key, counted from one. */
  private static void readItem(Box item, List<String> names, MovieKeys keys) throws IOException {
    Optional<Box> data = Box.first(item.children(), "data");
    if (data.isEmpty() || data.get().content().length() < DATA_HEAD) {
      return;
    }
    ByteSource content = data.get().content();
    int length = (int) Math.min(MAX_TEXT, content.length() - DATA_HEAD);
    if (content.unsigned32(0) == UTF_8) {
      String text = new String(content.read(DATA_HEAD, length), StandardCharsets.UTF_8);
      keys.put(name(item.type(), names), text);
    } else if (length >= 2) {
      readNumber(item.type(), content, keys);
    }
  }

  /** iTunes counts tracks, and genres from one on, in numbers of two bytes. */
  private static void readNumber(String type, ByteSource content, MovieKeys keys)
      throws IOException {
    switch (type) {
      case "trkn" -> keys.put(type, Integer.toString(content.unsigned16(DATA_HEAD + 2)));
      case "gnre" -> keys.put(type, Integer.toString(content.unsigned16(DATA_HEAD) - 1));
      default -> {}
    }
  }

  private static String name(String type, List<String> names) throws IOException {
    byte[] code = type.getBytes(StandardCharsets.ISO_8859_1);
    int number =
        (code[0] & 0xFF) << 24 | (code[1] & 0xFF) << 16 | (code[2] & 0xFF) << 8 | code[3] & 0xFF;
    return number >= 1 && number <= names.size() ? names.get(number - 1) : type;
  }
}
