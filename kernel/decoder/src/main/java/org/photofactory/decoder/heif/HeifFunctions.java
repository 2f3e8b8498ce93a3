package org.photofactory.decoder.heif;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;
import static org.photofactory.decoder.system.Native.SIZE;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/** The functions of libheif that are used here; every version has them. */
final class HeifFunctions {

  /** What many of them return: a code, a more exact one, and words. */
  private static final StructLayout ERROR =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS.withName("words"));

  private static final long WORDS = ERROR.byteOffset(PathElement.groupElement("words"));

  final MethodHandle newContext;
  final MethodHandle freeContext;
  final MethodHandle read;
  final MethodHandle primary;
  final MethodHandle freeHandle;
  final MethodHandle handleWidth;
  final MethodHandle handleHeight;
  final MethodHandle lumaBits;
  final MethodHandle chromaBits;
  final MethodHandle hasAlpha;
  final MethodHandle profileSize;
  final MethodHandle profile;
  final MethodHandle metadataIds;
  final MethodHandle metadataSize;
  final MethodHandle metadata;

  HeifFunctions(Native library) {
    newContext = library.function("heif_context_alloc", POINTER);
    freeContext = library.procedure("heif_context_free", POINTER);
    read =
        fallible(
            library, "heif_context_read_from_memory_without_copy", POINTER, POINTER, SIZE, POINTER);
    primary = fallible(library, "heif_context_get_primary_image_handle", POINTER, POINTER);
    freeHandle = library.procedure("heif_image_handle_release", POINTER);
    handleWidth = library.function("heif_image_handle_get_width", INT, POINTER);
    handleHeight = library.function("heif_image_handle_get_height", INT, POINTER);
    lumaBits = library.function("heif_image_handle_get_luma_bits_per_pixel", INT, POINTER);
    chromaBits = library.function("heif_image_handle_get_chroma_bits_per_pixel", INT, POINTER);
    hasAlpha = library.function("heif_image_handle_has_alpha_channel", INT, POINTER);
    profileSize = library.function("heif_image_handle_get_raw_color_profile_size", SIZE, POINTER);
    profile = fallible(library, "heif_image_handle_get_raw_color_profile", POINTER, POINTER);
    metadataIds =
        library.function(
            "heif_image_handle_get_list_of_metadata_block_IDs",
            INT,
            POINTER,
            POINTER,
            POINTER,
            INT);
    metadataSize = library.function("heif_image_handle_get_metadata_size", SIZE, POINTER, INT);
    metadata = fallible(library, "heif_image_handle_get_metadata", POINTER, INT, POINTER);
  }

  private static MethodHandle fallible(Native library, String name, ValueLayout... arguments) {
    return library.structured(name, ERROR, arguments);
  }

  /**
   * Runs a function that may fail.
   *
   * @throws HeifException when it does
   */
  void check(Call.Body<MemorySegment> body) throws HeifException {
    MemorySegment error = Call.of(body);
    if (error.get(ValueLayout.JAVA_INT, 0) != 0) {
      MemorySegment words = error.get(ValueLayout.ADDRESS, WORDS);
      throw new HeifException(words.reinterpret(Integer.MAX_VALUE).getString(0));
    }
  }

  int number(MethodHandle getter, MemorySegment object) {
    return Call.of(() -> (int) getter.invokeExact(object));
  }

  MemorySegment create(MethodHandle constructor) {
    return Call.of(() -> (MemorySegment) constructor.invokeExact());
  }

  void release(MethodHandle function, MemorySegment object) {
    Call.of(
        () -> {
          function.invokeExact(object);
          return null;
        });
  }
}
