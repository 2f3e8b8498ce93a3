package org.photofactory.plugins.metadata.tags;

import org.jspecify.annotations.Nullable;

/** Exposure in stops, as Canon's cameras note it, told in seconds and f-numbers. */
final class CanonStops {

  private static final int PER_STOP = 32;

  /** No camera exposes for longer than 2 to this, or for a shorter part of a second. */
  private static final double MOST = 20;

  private CanonStops() {}

  /** Stops counted in parts of 1/32, of which 12 and 20 mean a third and two thirds. */
  static Double of(int noted) {
    int size = Math.abs(noted);
    int part = size % PER_STOP;
    double exact =
        switch (part) {
          case 12 -> PER_STOP / 3.0;
          case 20 -> PER_STOP * 2 / 3.0;
          default -> part;
        };
    return Math.signum(noted) * (size - part + exact) / PER_STOP;
  }

  static @Nullable Double seconds(@Nullable Double stops) {
    return isPossible(stops) ? Double.valueOf(Math.pow(2, -stops)) : null;
  }

  static @Nullable Double fNumber(@Nullable Double stops) {
    return isPossible(stops) ? Double.valueOf(Math.pow(2, stops / 2)) : null;
  }

  private static boolean isPossible(@Nullable Double stops) {
    return stops != null && Math.abs(stops) <= MOST;
  }
}
