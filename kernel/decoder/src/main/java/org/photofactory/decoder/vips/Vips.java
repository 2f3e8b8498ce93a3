package org.photofactory.decoder.vips;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;
import static org.photofactory.decoder.system.Native.SIZE;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/**
 * The functions of libvips that are used here. Operations go through {@code vips_call}, whose
 * arguments differ from one to the next. Not thread-safe.
 */
public final class Vips {

  /**
   * Since 8.13 libvips knows which of its operations have not been tried with hostile files. The
   * loader of ImageMagick has another name with version 7 of that, as in Debian 13.
   */
  private static final List<String> TRUSTED_HERE =
      List.of(
          "VipsForeignLoadJxl",
          "VipsForeignLoadJp2k",
          "VipsForeignLoadSvg",
          "VipsForeignLoadMagick",
          "VipsForeignLoadMagick7");

  private static final String SONAME = "libvips.so.42";

  private final Native library;
  private final MethodHandle errors;
  private final MethodHandle clearErrors;
  private final MethodHandle typeFind;
  private final Map<FunctionDescriptor, MethodHandle> operations = new HashMap<>();
  private final ImageFunctions images;

  private Vips(Native library) {
    this.library = library;
    errors = library.function("vips_error_buffer", POINTER);
    clearErrors = library.procedure("vips_error_clear");
    typeFind = library.function("vips_type_find", SIZE, POINTER, POINTER);
    images = new ImageFunctions(library);
  }

  /**
   * Loads and starts the library: one thread, nothing kept between two pictures.
   *
   * @return empty when this machine does not have it, or it does not start
   */
  public static Optional<Vips> start() {
    return Native.find(SONAME).filter(Vips::initialised).map(Vips::new).map(Vips::arranged);
  }

  private static boolean initialised(Native library) {
    MethodHandle function = library.function("vips_init", INT, POINTER);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom("photofactory-decoder");
      return Call.of(() -> (int) function.invokeExact(name)) == 0;
    }
  }

  private Vips arranged() {
    setting("vips_cache_set_max", 0);
    setting("vips_concurrency_set", 1);
    optionalSetting("vips_block_untrusted_set", 1);
    FunctionDescriptor type = FunctionDescriptor.ofVoid(POINTER, INT);
    library.optional("vips_operation_block_set", type).ifPresent(this::unblock);
    return this;
  }

  private void unblock(MethodHandle function) {
    try (Arena arena = Arena.ofConfined()) {
      for (String name : TRUSTED_HERE) {
        MemorySegment text = arena.allocateFrom(name);
        Call.of(
            () -> {
              function.invokeExact(text, 0);
              return null;
            });
      }
    }
  }

  private void setting(String name, int value) {
    MethodHandle function = library.procedure(name, INT);
    run(function, value);
  }

  private void optionalSetting(String name, int value) {
    library
        .optional(name, FunctionDescriptor.ofVoid(INT))
        .ifPresent(function -> run(function, value));
  }

  private static void run(MethodHandle function, int value) {
    Call.of(
        () -> {
          function.invokeExact(value);
          return null;
        });
  }

  /** Whether it uses the vectors of all processors; older ones take half as long again. */
  public boolean usesVectors() {
    return versionPart(0) > 8 || versionPart(0) == 8 && versionPart(1) >= 15;
  }

  /** Its version, like {@code 8.14.1}. */
  public String version() {
    return versionPart(0) + "." + versionPart(1) + "." + versionPart(2);
  }

  private int versionPart(int part) {
    MethodHandle function = library.function("vips_version", INT, INT);
    return Call.of(() -> (int) function.invokeExact(part));
  }

  /** Whether it has an operation, for example {@code jpegload_buffer}. */
  public boolean knows(String operation) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment base = arena.allocateFrom("VipsOperation");
      MemorySegment name = arena.allocateFrom(operation);
      return Call.of(() -> (long) typeFind.invokeExact(base, name)) != 0;
    }
  }

  /** Lets go what the library keeps for the calling thread; the last thing a thread does. */
  public void endThread() {
    MethodHandle function = library.procedure("vips_thread_shutdown");
    Call.of(
        () -> {
          function.invokeExact();
          return null;
        });
  }

  ImageFunctions images() {
    return images;
  }

  /**
   * Runs an operation.
   *
   * @param arguments required ones in their order, then pairs of name and value: pointers, texts as
   *     pointers, {@link Integer}s and {@link Double}s
   */
  void call(Arena arena, String operation, Object... arguments) throws VipsException {
    Object[] all =
        Stream.of(
                Stream.of(arena.allocateFrom(operation)),
                Stream.of(arguments)
                    .map(value -> value instanceof String text ? arena.allocateFrom(text) : value),
                Stream.of(MemorySegment.NULL))
            .flatMap(part -> part)
            .toArray();
    MethodHandle function = operations.computeIfAbsent(type(all), this::operation);
    int result = Call.of(() -> (int) function.invokeWithArguments(all));
    if (result != 0) {
      throw failure(operation);
    }
  }

  /** What the library complains about; it forgets it then. */
  VipsException failure(String operation) {
    MemorySegment text = Call.of(() -> (MemorySegment) errors.invokeExact());
    String message = text.reinterpret(Integer.MAX_VALUE).getString(0).strip();
    Call.of(
        () -> {
          clearErrors.invokeExact();
          return null;
        });
    return new VipsException(operation + ": " + message);
  }

  private MethodHandle operation(FunctionDescriptor type) {
    return library.variadic("vips_call", 1, type);
  }

  private static FunctionDescriptor type(Object[] arguments) {
    ValueLayout[] layouts = Stream.of(arguments).map(Vips::layout).toArray(ValueLayout[]::new);
    return FunctionDescriptor.of(INT, layouts);
  }

  private static ValueLayout layout(Object argument) {
    return switch (argument) {
      case MemorySegment _ -> POINTER;
      case Integer _ -> INT;
      case Double _ -> ValueLayout.JAVA_DOUBLE;
      default -> throw new IllegalArgumentException("not an argument: " + argument);
    };
  }
}
