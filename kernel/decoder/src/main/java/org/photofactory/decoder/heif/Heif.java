package org.photofactory.decoder.heif;

import static org.photofactory.decoder.system.Native.INT;
import static org.photofactory.decoder.system.Native.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.photofactory.decoder.system.Call;
import org.photofactory.decoder.system.Native;

/**
 * libheif, from the version of Debian 12 (1.15) on. It takes codecs from plugins: that it is there
 * says nothing about them. Not thread-safe.
 */
public final class Heif {

  private static final String SONAME = "libheif.so.1";

  private final Native library;
  private final MethodHandle decodes;
  private Optional<HeifFunctions> functions = Optional.empty();

  private Heif(Native library) {
    this.library = library;
    decodes = library.function("heif_have_decoder_for_format", INT, INT);
  }

  /** Loads the library; empty when this machine does not have it. */
  public static Optional<Heif> find() {
    return Native.find(SONAME).map(Heif::new);
  }

  /** What compresses the pictures inside, as the library numbers it. */
  public enum Codec {
    HEVC(1),
    AV1(4);

    private final int number;

    Codec(int number) {
      this.number = number;
    }
  }

  /** Whether there is a plugin that decodes it. */
  public boolean decodes(Codec codec) {
    return Call.of(() -> (int) decodes.invokeExact(codec.number)) != 0;
  }

  /** Its version, like {@code 1.15.1}. */
  public String version() {
    MethodHandle version = library.function("heif_get_version", POINTER);
    MemorySegment text = Call.of(() -> (MemorySegment) version.invokeExact());
    return text.reinterpret(Integer.MAX_VALUE).getString(0);
  }

  /**
   * Opens a file in memory, which stays there until the picture is closed; nothing is decoded yet.
   *
   * @throws HeifException when it has no picture that this library reads
   */
  public HeifPicture open(MemorySegment file) throws HeifException {
    HeifPicture picture = new HeifPicture(functions(), Arena.ofConfined());
    try {
      picture.read(file);
      return picture;
    } catch (HeifException broken) {
      picture.close();
      throw broken;
    }
  }

  /** Bound when they are needed: a worker that sees nothing but JPEG starts without them. */
  private HeifFunctions functions() {
    HeifFunctions bound = functions.orElseGet(() -> new HeifFunctions(library));
    functions = Optional.of(bound);
    return bound;
  }
}
