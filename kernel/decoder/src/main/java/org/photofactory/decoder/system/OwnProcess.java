package org.photofactory.decoder.system;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What a worker arranges for its own process before it touches any file. */
public final class OwnProcess {

  private static final int RLIMIT_DATA = 2;
  private static final int RLIMIT_CORE = 4;
  private static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;

  private final Native library = Native.standard();

  /**
   * Takes the standard output for this program alone: what libraries print there goes to the
   * standard error from now on.
   */
  public OutputStream takeStandardOutput() throws IOException {
    OutputStream output = new FileOutputStream("/proc/self/fd/" + STANDARD_OUTPUT);
    var duplicate = library.function("dup2", Native.INT, Native.INT, Native.INT);
    int result = Call.of(() -> (int) duplicate.invokeExact(STANDARD_ERROR, STANDARD_OUTPUT));
    if (result < 0) {
      throw new IOException("the standard output cannot be replaced");
    }
    System.setOut(System.err);
    return output;
  }

  /** Beyond so many bytes of data, the system gives this process no more. */
  public void limitMemory(long bytes) {
    limit(RLIMIT_DATA, bytes);
  }

  /** When this process dies, no picture of its memory is left on the disk. */
  public void leaveNoCore() {
    limit(RLIMIT_CORE, 0);
  }

  private void limit(int resource, long value) {
    var function = library.function("setrlimit", Native.INT, Native.INT, Native.POINTER);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits = arena.allocate(2 * Long.BYTES, Long.BYTES);
      limits.set(Native.SIZE, 0, value);
      limits.set(Native.SIZE, Long.BYTES, value);
      int result = Call.of(() -> (int) function.invokeExact(resource, limits));
      if (result != 0) {
        throw new IllegalStateException("limit " + resource + " cannot be set");
      }
    }
  }
}
