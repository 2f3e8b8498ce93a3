package org.photofactory.decoder.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What a worker says. */
public sealed interface Answer {

  /**
   * The first word of a worker.
   *
   * @param abilities names of what it can do
   * @param versions names and versions of the libraries it found, for people
   */
  record Hello(List<String> abilities, List<String> versions) implements Answer {}

  /**
   * All sizes are in the folder.
   *
   * @param files in the order of the sizes
   * @param tiny at most 100 px, as samples
   * @param width of the original, upright
   * @param height of the original, upright
   * @param damaged whether a part could not be read
   * @param means what has decoded it
   */
  record Made(
      long number,
      List<Made.File> files,
      Tiny tiny,
      int width,
      int height,
      boolean damaged,
      String means)
      implements Answer {

    /** A file, by its name in the folder. */
    public record File(String name, int width, int height) {}
  }

  /** Red, green and blue, row by row. */
  record Tiny(int width, int height, byte[] rgb) {}

  /**
   * Nothing was made.
   *
   * @param reason why
   * @param detail for people or for the log
   */
  record Refused(long number, Reason reason, String detail) implements Answer {}

  /** Why nothing was made. */
  enum Reason {
    /** None of what is installed decodes this format; the detail is the format. */
    NO_DECODER,
    /** The file is damaged. */
    DAMAGED,
    /** There is not enough memory for this file; another worker may have more. */
    NO_MEMORY,
    /** The file has too many pixels; the detail tells how many megapixels. */
    TOO_LARGE,
    /** The folder cannot be written, or the file cannot be read. */
    DISK
  }

  /** Sends it. */
  default void write(OutputStream output) throws IOException {
    Frames.write(output, AnswerBlocks.of(this));
  }

  /**
   * Waits for the next one.
   *
   * @return empty when there will be none
   */
  static Optional<Answer> read(InputStream input) throws IOException {
    Optional<byte[]> block = Frames.read(input);
    return block.isEmpty() ? Optional.empty() : Optional.of(AnswerBlocks.read(block.get()));
  }
}
