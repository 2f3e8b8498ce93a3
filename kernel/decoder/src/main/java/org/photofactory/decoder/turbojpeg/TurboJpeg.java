package org.photofactory.decoder.turbojpeg;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;
import static org.photofactory.decoder.system.Native.SIZE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/** The functions of libturbojpeg that versions 2 and 3 have in common. Not thread-safe. */
public final class TurboJpeg {

  private static final String SONAME = "libturbojpeg.so.0";
  private static final int RGB = 0;
  private static final int SUBSAMPLING_420 = 2;
  private static final int WARNING = 0;

  private final MethodHandle header;
  private final MethodHandle decompress;
  private final MethodHandle compress;
  private final MethodHandle errorText;
  private final MethodHandle errorCode;
  private final MethodHandle free;
  private final MemorySegment decompressor;
  private final MemorySegment compressor;

  private TurboJpeg(Native library) {
    header =
        library.function(
            "tjDecompressHeader3", INT, POINTER, POINTER, SIZE, POINTER, POINTER, POINTER, POINTER);
    decompress =
        library.function(
            "tjDecompress2", INT, POINTER, POINTER, SIZE, POINTER, INT, INT, INT, INT, INT);
    compress =
        library.function(
            "tjCompress2",
            INT,
            POINTER,
            POINTER,
            INT,
            INT,
            INT,
            INT,
            POINTER,
            POINTER,
            INT,
            INT,
            INT);
    errorText = library.function("tjGetErrorStr2", POINTER, POINTER);
    errorCode = library.function("tjGetErrorCode", INT, POINTER);
    free = library.procedure("tjFree", POINTER);
    decompressor = instance(library, "tjInitDecompress");
    compressor = instance(library, "tjInitCompress");
  }

  /** Loads the library; empty when this machine does not have it. */
  public static Optional<TurboJpeg> find() {
    return Native.find(SONAME).map(TurboJpeg::new);
  }

  private static MemorySegment instance(Native library, String function) {
    MethodHandle constructor = library.function(function, POINTER);
    return Call.of(() -> (MemorySegment) constructor.invokeExact());
  }

  /** What a file says about itself. */
  record Header(Extent extent, int colours) {

    private static final int CMYK = 3;

    /** Red, green and blue, or grey. */
    boolean hasUsualColours() {
      return colours < CMYK;
    }
  }

  Header header(Arena arena, MemorySegment jpeg) throws RefusedException {
    MemorySegment numbers = arena.allocate(4L * Integer.BYTES, Integer.BYTES);
    int result =
        Call.of(
            () ->
                (int)
                    header.invokeExact(
                        decompressor,
                        jpeg,
                        jpeg.byteSize(),
                        numbers,
                        numbers.asSlice(4),
                        numbers.asSlice(8),
                        numbers.asSlice(12)));
    check(decompressor, result);
    int width = numbers.getAtIndex(ValueLayout.JAVA_INT, 0);
    int height = numbers.getAtIndex(ValueLayout.JAVA_INT, 1);
    if (width < 1 || height < 1) {
      throw RefusedException.damaged("a size of " + width + "x" + height);
    }
    return new Header(new Extent(width, height), numbers.getAtIndex(ValueLayout.JAVA_INT, 3));
  }

  /**
   * Decodes into samples of red, green and blue.
   *
   * @return whether a part of it could not be read
   */
  boolean decompress(MemorySegment jpeg, MemorySegment into, Extent extent)
      throws RefusedException {
    int result =
        Call.of(
            () ->
                (int)
                    decompress.invokeExact(
                        decompressor,
                        jpeg,
                        jpeg.byteSize(),
                        into,
                        extent.width(),
                        extent.width() * 3,
                        extent.height(),
                        RGB,
                        0));
    return check(decompressor, result);
  }

  /** Encodes samples of red, green and blue. */
  byte[] compress(Arena arena, MemorySegment rgb, Extent extent, int quality)
      throws RefusedException {
    MemorySegment bytes = arena.allocate(ValueLayout.ADDRESS);
    MemorySegment size = arena.allocate(SIZE);
    bytes.set(ValueLayout.ADDRESS, 0, MemorySegment.NULL);
    int result =
        Call.of(
            () ->
                (int)
                    compress.invokeExact(
                        compressor,
                        rgb,
                        extent.width(),
                        extent.width() * 3,
                        extent.height(),
                        RGB,
                        bytes,
                        size,
                        SUBSAMPLING_420,
                        quality,
                        0));
    check(compressor, result);
    MemorySegment jpeg = bytes.get(ValueLayout.ADDRESS, 0);
    try {
      return jpeg.reinterpret(size.get(SIZE, 0)).toArray(ValueLayout.JAVA_BYTE);
    } finally {
      Call.of(
          () -> {
            free.invokeExact(jpeg);
            return null;
          });
    }
  }

  /** True when the library only warns. */
  private boolean check(MemorySegment instance, int result) throws RefusedException {
    if (result == 0) {
      return false;
    }
    if (Call.of(() -> (int) errorCode.invokeExact(instance)) == WARNING) {
      return true;
    }
    MemorySegment text = Call.of(() -> (MemorySegment) errorText.invokeExact(instance));
    throw RefusedException.damaged(text.reinterpret(Integer.MAX_VALUE).getString(0));
  }
}
