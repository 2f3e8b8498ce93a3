package org.photofactory.decoder.vips;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;
import static org.photofactory.decoder.system.Native.SIZE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/** The functions of libvips and its base library about images and their memory. */
final class ImageFunctions {

  private final MethodHandle width;
  private final MethodHandle height;
  private final MethodHandle bands;
  private final MethodHandle format;
  private final MethodHandle orientation;
  private final MethodHandle hasAlpha;
  private final MethodHandle typeOf;
  private final MethodHandle blob;
  private final MethodHandle setBlob;
  private final MethodHandle copyMemory;
  private final MethodHandle writeToMemory;
  private final MethodHandle fromMemory;
  private final MethodHandle blobContent;
  private final MethodHandle newBlob;
  private final MethodHandle newDoubles;
  private final MethodHandle unrefArea;
  private final MethodHandle unref;
  private final MethodHandle free;

  ImageFunctions(Native library) {
    width = library.function("vips_image_get_width", INT, POINTER);
    height = library.function("vips_image_get_height", INT, POINTER);
    bands = library.function("vips_image_get_bands", INT, POINTER);
    format = library.function("vips_image_get_format", INT, POINTER);
    orientation = library.function("vips_image_get_orientation", INT, POINTER);
    hasAlpha = library.function("vips_image_hasalpha", INT, POINTER);
    typeOf = library.function("vips_image_get_typeof", SIZE, POINTER, POINTER);
    blob = library.function("vips_image_get_blob", INT, POINTER, POINTER, POINTER, POINTER);
    setBlob = library.procedure("vips_image_set_blob_copy", POINTER, POINTER, POINTER, SIZE);
    copyMemory = library.function("vips_image_copy_memory", POINTER, POINTER);
    writeToMemory = library.function("vips_image_write_to_memory", POINTER, POINTER, POINTER);
    fromMemory =
        library.function("vips_image_new_from_memory", POINTER, POINTER, SIZE, INT, INT, INT, INT);
    blobContent = library.function("vips_blob_get", POINTER, POINTER, POINTER);
    newBlob = library.function("vips_blob_new", POINTER, POINTER, POINTER, SIZE);
    newDoubles = library.function("vips_array_double_new", POINTER, POINTER, INT);
    unrefArea = library.procedure("vips_area_unref", POINTER);
    unref = library.procedure("g_object_unref", POINTER);
    free = library.procedure("g_free", POINTER);
  }

  int width(MemorySegment image) {
    return number(width, image);
  }

  int height(MemorySegment image) {
    return number(height, image);
  }

  int bands(MemorySegment image) {
    return number(bands, image);
  }

  /** What a sample is, as the library numbers it. */
  int format(MemorySegment image) {
    return number(format, image);
  }

  /** EXIF orientation; 1 when there is none. */
  int orientation(MemorySegment image) {
    return number(orientation, image);
  }

  boolean hasAlpha(MemorySegment image) {
    return number(hasAlpha, image) != 0;
  }

  /** A block of metadata; empty when there is none of this name. */
  byte[] blob(Arena arena, MemorySegment image, String name) {
    MemorySegment text = arena.allocateFrom(name);
    if (Call.of(() -> (long) typeOf.invokeExact(image, text)) == 0) {
      return new byte[0];
    }
    MemorySegment data = arena.allocate(ValueLayout.ADDRESS);
    MemorySegment length = arena.allocate(SIZE);
    int result = Call.of(() -> (int) blob.invokeExact(image, text, data, length));
    return result != 0
        ? new byte[0]
        : data.get(ValueLayout.ADDRESS, 0)
            .reinterpret(length.get(SIZE, 0))
            .toArray(ValueLayout.JAVA_BYTE);
  }

  /** The same image, computed and kept in memory; null when that fails. */
  MemorySegment inMemory(MemorySegment image) {
    return Call.of(() -> (MemorySegment) copyMemory.invokeExact(image));
  }

  /** All samples of an image where the library has computed them; null when that fails. */
  MemorySegment computedSamples(Arena arena, MemorySegment image) {
    MemorySegment length = arena.allocate(SIZE);
    MemorySegment data = Call.of(() -> (MemorySegment) writeToMemory.invokeExact(image, length));
    return data.equals(MemorySegment.NULL) ? data : data.reinterpret(length.get(SIZE, 0));
  }

  /** An image of so many bands of 8 bits whose samples stay where they are. */
  MemorySegment ofSamples(MemorySegment samples, int width, int height, int bands) {
    return Call.of(
        () ->
            (MemorySegment)
                fromMemory.invokeExact(samples, samples.byteSize(), width, height, bands, 0));
  }

  /** Gives an image a block of metadata. */
  void setBlob(Arena arena, MemorySegment image, String name, byte[] content) {
    MemorySegment text = arena.allocateFrom(name);
    MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_BYTE, content);
    Call.of(
        () -> {
          setBlob.invokeExact(image, text, data, data.byteSize());
          return null;
        });
  }

  /** What is in memory that the library has named. */
  byte[] content(Arena arena, MemorySegment named) {
    MemorySegment length = arena.allocate(SIZE);
    MemorySegment data = Call.of(() -> (MemorySegment) blobContent.invokeExact(named, length));
    return data.reinterpret(length.get(SIZE, 0)).toArray(ValueLayout.JAVA_BYTE);
  }

  /** All samples of an image; empty when they cannot be computed. */
  byte[] samples(Arena arena, MemorySegment image) {
    MemorySegment data = computedSamples(arena, image);
    if (data.equals(MemorySegment.NULL)) {
      return new byte[0];
    }
    try {
      return data.toArray(ValueLayout.JAVA_BYTE);
    } finally {
      free(data);
    }
  }

  /** Names memory that is not the library's as input of an operation. */
  MemorySegment newBlob(MemorySegment bytes) {
    return Call.of(
        () -> (MemorySegment) newBlob.invokeExact(MemorySegment.NULL, bytes, bytes.byteSize()));
  }

  MemorySegment newDoubles(Arena arena, double... values) {
    MemorySegment array = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values);
    return Call.of(() -> (MemorySegment) newDoubles.invokeExact(array, values.length));
  }

  void free(MemorySegment memory) {
    release(free, memory);
  }

  void unrefArea(MemorySegment area) {
    release(unrefArea, area);
  }

  void unref(MemorySegment object) {
    release(unref, object);
  }

  private static void release(MethodHandle function, MemorySegment pointer) {
    Call.of(
        () -> {
          function.invokeExact(pointer);
          return null;
        });
  }

  private static int number(MethodHandle getter, MemorySegment image) {
    return Call.of(() -> (int) getter.invokeExact(image));
  }
}
