package org.photofactory.plugins.metadata.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.spi.media.Music;

/** The comments of FLAC, Vorbis and Opus: texts of the form {@code NAME=value}. */
public final class VorbisComment {

  private static final int MOST = 500;
  private static final int LONGEST = 4096;

  private VorbisComment() {}

  /** Reads them, from the length of the program's name on. */
  public static Music read(ByteSource block) throws IOException {
    Tags tags = new Tags();
    long at = 4 + block.little32(0);
    long count = Math.min(MOST, block.little32(at));
    at += 4;
    for (int index = 0; index < count && at + 4 <= block.length(); index++) {
      long length = block.little32(at);
      if (length <= LONGEST && at + 4 + length <= block.length()) {
        put(tags, new String(block.read(at + 4, (int) length), StandardCharsets.UTF_8));
      }
      at += 4 + length;
    }
    return tags.comments();
  }

  private static void put(Tags tags, String comment) {
    int equals = comment.indexOf('=');
    if (equals > 0) {
      tags.put(comment.substring(0, equals), comment.substring(equals + 1));
    }
  }
}
