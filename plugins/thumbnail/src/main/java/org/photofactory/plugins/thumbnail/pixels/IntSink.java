package org.photofactory.plugins.thumbnail.pixels;

/**
 * Takes rows of whole numbers from 0 to 255, in arrays of its own. Inside the scaler, samples are
 * ints: the compiler vectorises sums over int arrays and nothing smaller, which makes the filters
 * five times as fast.
 */
interface IntSink {

  /** The array for the next row. */
  int[] slot();

  /** Tells that the row is in the slot. */
  void filled();
}
