package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for films in files that are made for it.
 *
 * @param folder where the files are put
 */
record Seeker(Path folder) {

  /** The bytes of the film in a file with this content, if there is one. */
  Optional<byte[]> found(byte[] content) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "picture", ""), content);
    return clip(file)
        .map(
            clip ->
                Arrays.copyOfRange(
                    content, (int) clip.offset(), (int) (clip.offset() + clip.length())));
  }

  /** Where the film in a file lies, if there is one. */
  static Optional<Clip> clip(Path file) throws IOException {
    try (PictureFile opened = PictureFile.open(file)) {
      return MotionPhotos.find(opened);
    }
  }
}
