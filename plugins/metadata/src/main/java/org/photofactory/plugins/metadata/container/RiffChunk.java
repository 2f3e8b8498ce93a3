package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * A chunk of a RIFF file (WebP, AVI).
 *
 * @param type four characters
 * @param content without the head, cut at the end of the file
 */
record RiffChunk(String type, ByteSource content) {

  private static final int MAX_CHUNKS = 4096;

  /** The chunks that stand one after another from {@code start} on. */
  static List<RiffChunk> in(ByteSource bytes, long start) throws IOException {
    List<RiffChunk> chunks = new ArrayList<>();
    long at = start;
    while (at + 8 <= bytes.length() && chunks.size() < MAX_CHUNKS) {
      long length = bytes.little32(at + 4);
      chunks.add(new RiffChunk(bytes.latin(at, 4), bytes.slice(at + 8, at + 8 + length)));
      at += 8 + length + (length & 1);
    }
    return chunks;
  }

  /** The chunks inside a list of this kind; none when this is no such list. */
  List<RiffChunk> list(String kind) throws IOException {
    return type.equals("LIST") && content.has(0, kind) ? in(content, 4) : List.of();
  }
}
