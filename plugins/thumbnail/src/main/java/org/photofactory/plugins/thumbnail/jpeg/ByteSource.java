package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of a file come from. */
@FunctionalInterface
public interface ByteSource {

  /** Reads at a position; returns how many bytes were read, −1 at the end of the file. */
  int read(long position, ByteBuffer into) throws IOException;
}
