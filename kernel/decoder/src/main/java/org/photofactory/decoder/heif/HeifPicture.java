package org.photofactory.decoder.heif;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.system.Call;

/** What libheif knows of the main picture of an open file. Not thread-safe. */
public final class HeifPicture implements AutoCloseable {

  /** Before a block of EXIF stands where in it the EXIF begins. */
  private static final int EXIF_PREFIX = 4;

  private static final int USUAL_BITS = 8;

  private final HeifFunctions functions;
  private final Arena arena;
  private final SegmentAllocator errors;
  private final MemorySegment context;
  private MemorySegment handle = MemorySegment.NULL;

  HeifPicture(HeifFunctions functions, Arena arena) {
    this.functions = functions;
    this.arena = arena;
    this.errors = arena;
    this.context = functions.create(functions.newContext);
  }

  void read(MemorySegment file) throws HeifException {
    MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
    functions.check(
        () ->
            (MemorySegment)
                functions.read.invokeExact(
                    errors, context, file, file.byteSize(), MemorySegment.NULL));
    functions.check(() -> (MemorySegment) functions.primary.invokeExact(errors, context, out));
    handle = out.get(ValueLayout.ADDRESS, 0);
  }

  /** How large it is shown. */
  public Extent extent() {
    return new Extent(
        Math.max(1, functions.number(functions.handleWidth, handle)),
        Math.max(1, functions.number(functions.handleHeight, handle)));
  }

  /** Whether it has 8 bits a sample, and nothing is transparent. */
  public boolean isUsual() {
    return functions.number(functions.lumaBits, handle) == USUAL_BITS
        && functions.number(functions.chromaBits, handle) == USUAL_BITS
        && functions.number(functions.hasAlpha, handle) == 0;
  }

  /** Its colour profile; empty when it has none. */
  public byte[] profile() throws HeifException {
    MemorySegment profile =
        arena.allocate(Call.of(() -> (long) functions.profileSize.invokeExact(handle)));
    if (profile.byteSize() > 0) {
      functions.check(() -> (MemorySegment) functions.profile.invokeExact(errors, handle, profile));
    }
    return profile.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Its EXIF; empty when it has none. */
  public byte[] exif() throws HeifException {
    MemorySegment kind = arena.allocateFrom("Exif");
    MemorySegment id = arena.allocate(ValueLayout.JAVA_INT);
    int found = Call.of(() -> (int) functions.metadataIds.invokeExact(handle, kind, id, 1));
    if (found < 1) {
      return new byte[0];
    }
    int block = id.get(ValueLayout.JAVA_INT, 0);
    MemorySegment exif =
        arena.allocate(Call.of(() -> (long) functions.metadataSize.invokeExact(handle, block)));
    functions.check(
        () -> (MemorySegment) functions.metadata.invokeExact(errors, handle, block, exif));
    byte[] bytes = exif.toArray(ValueLayout.JAVA_BYTE);
    return Arrays.copyOfRange(bytes, Math.min(EXIF_PREFIX, bytes.length), bytes.length);
  }

  @Override
  public void close() {
    if (!handle.equals(MemorySegment.NULL)) {
      functions.release(functions.freeHandle, handle);
    }
    functions.release(functions.freeContext, context);
    arena.close();
  }
}
