package org.photofactory.spi.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface RenderOutcome {

  /**
   * The pictures are there.
   *
   * @param files one for each recipe, in their order
   * @param tiny the picture in at most 100 px, for a ThumbHash
   * @param width of the original as it is to be shown
   * @param height of the original as it is to be shown
   * @param damaged true when a part of the picture could not be read
   * @param path by which way it was decoded, for people
   */
  record Rendered(
      List<RenderedFile> files,
      TinyPicture tiny,
      int width,
      int height,
      boolean damaged,
      String path)
      implements RenderOutcome {
    public Rendered {
      Objects.requireNonNull(tiny, "tiny is null");
      Objects.requireNonNull(path, "path is null");
      files = List.copyOf(files);
    }
  }

  /**
   * No worker can decode this format.
   *
   * @param format its name, for people
   * @param debianPackage what to install so that one can; null when nothing helps
   */
  record NoDecoder(String format, @Nullable String debianPackage) implements RenderOutcome {
    public NoDecoder {
      Objects.requireNonNull(format, "format is null");
    }
  }

  /**
   * The file is at fault.
   *
   * @param code {@code DAMAGED}, {@code TOO_LARGE}, or {@code KILLED_DECODER} when it ended two
   *     workers; then nobody should decode it in his own process
   * @param sentence why, for people
   */
  record Broken(String code, String sentence) implements RenderOutcome {
    public Broken {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(sentence, "sentence is null");
    }
  }

  /**
   * Nothing can be decoded just now, whatever the file.
   *
   * @param reason why, for people
   */
  record Away(String reason) implements RenderOutcome {
    public Away {
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /**
   * A JPEG file: upright, in the colours that were asked for, without metadata.
   *
   * @param name of its recipe
   * @param file where it is
   * @param width pixels across
   * @param height pixels down
   */
  record RenderedFile(String name, Path file, int width, int height) {
    public RenderedFile {
      Objects.requireNonNull(name, "name is null");
      Objects.requireNonNull(file, "file is null");
    }
  }

  /**
   * A picture as plain samples, upright, sRGB, on white where it is transparent.
   *
   * @param width pixels across
   * @param height pixels down
   * @param rgb red, green and blue of each pixel, row by row; not copied
   */
  record TinyPicture(int width, int height, byte[] rgb) {
    public TinyPicture {
      if (width < 1 || height < 1 || rgb.length != width * height * 3) {
        throw new IllegalArgumentException(rgb.length + " samples of " + width + "x" + height);
      }
    }
  }
}
