package org.photofactory.decoder.hevc;

import static org.photofactory.decoder.system.Native.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.photofactory.decoder.picture.HeifLayout;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/** libde265, which libheif decompresses HEIC with. Not thread-safe. */
public final class Hevc {

  private static final String SONAME = "libde265.so.0";

  private final Native library;
  private Optional<HevcFunctions> functions = Optional.empty();

  private Hevc(Native library) {
    this.library = library;
  }

  /** Loads the library; empty when this machine does not have it. */
  public static Optional<Hevc> find() {
    return Native.find(SONAME).map(Hevc::new);
  }

  /** Its version, like {@code 1.0.11}. */
  public String version() {
    MethodHandle version = library.function("de265_get_version", POINTER);
    MemorySegment text = Call.of(() -> (MemorySegment) version.invokeExact());
    return text.reinterpret(Integer.MAX_VALUE).getString(0);
  }

  /**
   * Decompresses a picture, all of it, as it is stored.
   *
   * @param room what its planes are made in; threads share it
   * @throws HevcException when any of it is broken, or of an unusual kind
   */
  public Planes decode(MemorySegment file, HeifLayout layout, Arena room) throws HevcException {
    // Maps of files belong to one thread; this one is kept open by the caller until all have ended.
    MemorySegment shared = MemorySegment.ofAddress(file.address()).reinterpret(file.byteSize());
    return new Mosaic(layout, room).decoded(functions(), shared);
  }

  /** Bound when they are needed: a worker that sees nothing but JPEG starts without them. */
  private HevcFunctions functions() {
    HevcFunctions bound = functions.orElseGet(() -> new HevcFunctions(library));
    functions = Optional.of(bound);
    return bound;
  }
}
