package org.photofactory.plugins.thumbnail.pixels;

/** Takes a picture row by row, from top to bottom, so that nobody ever needs the whole of it. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes the next row.
   *
   * @param samples the row, at the array's beginning; the caller may use the array again
   */
  void row(byte[] samples);
}
