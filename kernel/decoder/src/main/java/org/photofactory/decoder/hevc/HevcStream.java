package org.photofactory.decoder.hevc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.photofactory.decoder.picture.HeifLayout.Part;
import org.photofactory.decoder.picture.HeifLayout.Range;
import org.photofactory.decoder.system.Call;

/**
 * Pictures that are decompressed one after the other, like those of a film: so the decoder's memory
 * is used again. It works in the calling thread. Not thread-safe.
 */
final class HevcStream implements AutoCloseable {

  /** Where a configuration says how many bytes a length has, and how many lists follow. */
  private static final int LENGTH_SIZE = 21;

  private static final int LISTS = 22;

  private static final int WAITING_FOR_INPUT = 13;

  private final HevcFunctions functions;
  private final MemorySegment file;
  private final Taker taker;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment more = arena.allocate(ValueLayout.JAVA_INT);
  private final MemorySegment decoder;
  private Optional<Range> configuration = Optional.empty();

  HevcStream(HevcFunctions functions, MemorySegment file, Taker taker) {
    this.functions = functions;
    this.file = file;
    this.taker = taker;
    this.decoder = Call.of(() -> (MemorySegment) functions.newDecoder.invokeExact());
  }

  /** Takes pictures, which are gone when it returns. */
  interface Taker {
    void take(HevcImage image) throws HevcException;
  }

  /** Decompresses a picture; it may be handed out later. */
  void add(Part part, int number) throws HevcException {
    if (!configuration.equals(Optional.of(part.configuration()))) {
      pushConfiguration(part.configuration());
      configuration = Optional.of(part.configuration());
    }
    int size = (octet(part.configuration(), LENGTH_SIZE) & 3) + 1;
    long at = part.data().start();
    while (at + size <= part.data().end()) {
      long length = 0;
      for (int index = 0; index < size; index++) {
        length = length << 8 | file.get(ValueLayout.JAVA_BYTE, at++) & 255;
      }
      push(at, length, part.data(), number);
      at += length;
    }
    Call.of(
        () -> {
          functions.endFrame.invokeExact(decoder);
          return null;
        });
    handOut();
  }

  /** Has the last pictures handed out. */
  void end() throws HevcException {
    functions.check(functions.number(functions.flush, decoder));
    handOut();
  }

  private void pushConfiguration(Range range) throws HevcException {
    int at = LISTS + 1;
    int lists = octet(range, LISTS);
    for (int list = 0; list < lists; list++) {
      int count = octet(range, at + 1) << 8 | octet(range, at + 2);
      at += 3;
      for (int index = 0; index < count; index++) {
        int length = octet(range, at) << 8 | octet(range, at + 1);
        push(range.start() + at + 2L, length, range, 0);
        at += 2 + length;
      }
    }
  }

  private int octet(Range range, int offset) throws HevcException {
    if (range.start() + offset >= range.end()) {
      throw new HevcException("a configuration that is cut short");
    }
    return file.get(ValueLayout.JAVA_BYTE, range.start() + offset) & 255;
  }

  private void push(long at, long length, Range within, long number) throws HevcException {
    if (length < 1 || at + length > within.end()) {
      throw new HevcException("data that are cut short");
    }
    MemorySegment data = file.asSlice(at, length);
    int size = (int) length;
    functions.check(
        Call.of(
            () ->
                (int) functions.push.invokeExact(decoder, data, size, number, MemorySegment.NULL)));
  }

  private void handOut() throws HevcException {
    int code;
    do {
      more.set(ValueLayout.JAVA_INT, 0, 0);
      code = Call.of(() -> (int) functions.decode.invokeExact(decoder, more));
      MemorySegment image = next();
      while (!image.equals(MemorySegment.NULL)) {
        taker.take(new HevcImage(functions, image));
        image = next();
      }
    } while (code == 0 && more.get(ValueLayout.JAVA_INT, 0) != 0);
    functions.check(code == WAITING_FOR_INPUT ? 0 : code);
    functions.check(functions.number(functions.warning, decoder));
  }

  private MemorySegment next() {
    return Call.of(() -> (MemorySegment) functions.next.invokeExact(decoder));
  }

  @Override
  public void close() {
    functions.number(functions.freeDecoder, decoder);
    arena.close();
  }
}
