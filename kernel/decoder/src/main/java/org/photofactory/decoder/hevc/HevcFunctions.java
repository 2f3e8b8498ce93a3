package org.photofactory.decoder.hevc;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;
import static org.photofactory.decoder.system.Native.SIZE;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/** The functions of libde265 that are used here; every version has them. Thread-safe. */
final class HevcFunctions {

  final MethodHandle newDecoder;
  final MethodHandle freeDecoder;
  final MethodHandle push;
  final MethodHandle endFrame;
  final MethodHandle flush;
  final MethodHandle decode;
  final MethodHandle warning;
  final MethodHandle next;
  final MethodHandle time;
  final MethodHandle chroma;
  final MethodHandle bits;
  final MethodHandle width;
  final MethodHandle height;
  final MethodHandle plane;
  final MethodHandle matrix;
  final MethodHandle fullRange;
  private final MethodHandle errorText;

  HevcFunctions(Native library) {
    newDecoder = library.function("de265_new_decoder", POINTER);
    freeDecoder = library.function("de265_free_decoder", INT, POINTER);
    push = library.function("de265_push_NAL", INT, POINTER, POINTER, INT, SIZE, POINTER);
    endFrame = library.procedure("de265_push_end_of_frame", POINTER);
    flush = library.function("de265_flush_data", INT, POINTER);
    decode = library.function("de265_decode", INT, POINTER, POINTER);
    warning = library.function("de265_get_warning", INT, POINTER);
    next = library.function("de265_get_next_picture", POINTER, POINTER);
    time = library.function("de265_get_image_PTS", SIZE, POINTER);
    chroma = library.function("de265_get_chroma_format", INT, POINTER);
    bits = library.function("de265_get_bits_per_pixel", INT, POINTER, INT);
    width = library.function("de265_get_image_width", INT, POINTER, INT);
    height = library.function("de265_get_image_height", INT, POINTER, INT);
    plane = library.function("de265_get_image_plane", POINTER, POINTER, INT, POINTER);
    matrix = library.function("de265_get_image_matrix_coefficients", INT, POINTER);
    fullRange = library.function("de265_get_image_full_range_flag", INT, POINTER);
    errorText = library.function("de265_get_error_text", POINTER, INT);
  }

  int number(MethodHandle getter, MemorySegment object) {
    return Call.of(() -> (int) getter.invokeExact(object));
  }

  int number(MethodHandle getter, MemorySegment object, int channel) {
    return Call.of(() -> (int) getter.invokeExact(object, channel));
  }

  /** Throws what a number means, unless it means that all is well. */
  void check(int code) throws HevcException {
    if (code != 0) {
      MemorySegment text = Call.of(() -> (MemorySegment) errorText.invokeExact(code));
      throw new HevcException(text.reinterpret(Integer.MAX_VALUE).getString(0));
    }
  }
}
