package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.codec.Codecs;

/** The MPEG-4 descriptor of a stream: one within another, each with a tag and a length. */
final class ElementaryStream {

  private static final int STREAM = 3;
  private static final int DECODER = 4;

  private ElementaryStream() {}

  static Optional<String> codec(ByteSource descriptor) throws IOException {
    long at = 4;
    if (descriptor.unsigned8(at) == STREAM) {
      at = content(descriptor, at);
      int flags = descriptor.unsigned8(at + 2);
      at += 3;
      at += (flags & 0x80) == 0 ? 0 : 2;
      at += (flags & 0x40) == 0 ? 0 : 1 + descriptor.unsigned8(at);
      at += (flags & 0x20) == 0 ? 0 : 2;
    }
    return descriptor.unsigned8(at) == DECODER
        ? Codecs.objectType(descriptor.unsigned8(content(descriptor, at)))
        : Optional.empty();
  }

  /** Seven bits of length in each byte, of which the last has no mark. */
  private static long content(ByteSource descriptor, long at) throws IOException {
    long next = at + 1;
    while ((descriptor.unsigned8(next) & 0x80) != 0) {
      next++;
    }
    return next + 1;
  }
}
