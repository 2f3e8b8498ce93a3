package org.photofactory.plugins.thumbnail.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.photofactory.testkit.Programs;

/** Makes small films and recordings with ffmpeg's own sources of pictures and tones. */
public record FilmMaker(Path folder) {

  /** Runs ffmpeg with these arguments; the last is the name of the file. */
  public Path make(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-nostdin", "-v", "error"));
    command.addAll(List.of(arguments));
    Path file = folder.resolve(command.removeLast());
    command.add(file.toString());
    Programs.Ended ended = Programs.run(Map.of(), command);
    if (ended.status() != 0) {
      throw new AssertionError(ended.words());
    }
    return file;
  }
}
