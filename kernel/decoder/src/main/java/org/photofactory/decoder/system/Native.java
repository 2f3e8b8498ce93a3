package org.photofactory.decoder.system;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A shared library of the system, and its functions. Thread-safe. */
public final class Native {

  /** A {@code size_t}, an {@code unsigned long} or a pointer's worth of bits. */
  public static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;

  public static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  public static final ValueLayout POINTER = ValueLayout.ADDRESS;

  private static final Linker LINKER = Linker.nativeLinker();

  private final SymbolLookup symbols;

  private Native(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /** The C library, which is always there. */
  public static Native standard() {
    return new Native(LINKER.defaultLookup());
  }

  /**
   * A library by the name that programs link it by, with all it depends on; it stays loaded.
   *
   * @return empty when this machine does not have it
   */
  public static Optional<Native> find(String soname) {
    try {
      return Optional.of(new Native(SymbolLookup.libraryLookup(soname, Arena.global())));
    } catch (IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  /** A function that returns something and that every version has. */
  public MethodHandle function(String name, ValueLayout result, ValueLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments));
  }

  /**
   * A function that returns a structure by value and that every version has. Its handle takes an
   * allocator for the result first.
   */
  public MethodHandle structured(String name, StructLayout result, ValueLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments));
  }

  /** A function that returns nothing and that every version has. */
  public MethodHandle procedure(String name, ValueLayout... arguments) {
    return LINKER.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(arguments));
  }

  /** A function that only some versions have. */
  public Optional<MethodHandle> optional(String name, FunctionDescriptor type) {
    return symbols.find(name).map(address -> LINKER.downcallHandle(address, type));
  }

  /** A function whose arguments after the first {@code fixed} ones vary from call to call. */
  public MethodHandle variadic(String name, int fixed, FunctionDescriptor type) {
    return LINKER.downcallHandle(symbol(name), type, Linker.Option.firstVariadicArg(fixed));
  }

  private MemorySegment symbol(String name) {
    return symbols
        .find(name)
        .orElseThrow(() -> new UnsatisfiedLinkError("there is no function " + name));
  }
}
