package org.photofactory.plugins.video.hls;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with one variant of a film in pieces. Each run of ffmpeg lists in {@code run-<first
 * piece>.m3u8} what it has finished; a piece is there when it is listed. A file {@code whole} says
 * that nothing is missing. Immutable; what it tells is read from the disk each time.
 *
 * @param folder the folder, which need not exist
 */
public record Variant(Path folder) {

  private static final Pattern NAME = Pattern.compile("[0-9]{1,5}|copy|sound");
  private static final Pattern FILE = Pattern.compile("seg-[0-9]{5,7}\\.(?:ts|m4s)|init\\.mp4");
  private static final Pattern RUN = Pattern.compile("run-([0-9]{1,7})\\.m3u8");
  private static final Pattern LISTED =
      Pattern.compile("#EXTINF:([0-9.]+),\\s+(?:[^#\\s]*/)?(seg-([0-9]{5,7})\\.(?:ts|m4s))");

  /** The variants of a film, the smallest first. */
  public static List<Variant> in(Path film) throws IOException {
    try (Stream<Path> folders = Files.list(film)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> NAME.matcher(folder.getFileName().toString()).matches())
          .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
          .map(Variant::new)
          .toList();
    }
  }

  private static int rank(Path folder) {
    String name = folder.getFileName().toString();
    return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : 0;
  }

  /** Its name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Nothing is missing. */
  public boolean whole() {
    return Files.exists(folder.resolve("whole"));
  }

  /** From now on it is whole. */
  public void finish() throws IOException {
    Files.write(folder.resolve("whole"), new byte[0]);
  }

  /** Nothing of it is left. */
  public void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }

  /** Name of the file in which the run beginning with a piece lists what it has finished. */
  public static String list(int firstPiece) {
    return "run-" + firstPiece + ".m3u8";
  }

  /** How its pieces are named, as ffmpeg wants it. */
  public static String pattern(boolean fragmented) {
    return fragmented ? "seg-%05d.m4s" : "seg-%05d.ts";
  }

  /** A file that a player may ask for; empty when it may not, or is not there. */
  public Optional<Path> file(String name) {
    return FILE.matcher(name).matches()
        ? Optional.of(folder.resolve(name)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** The pieces that can be fetched, without a gap. */
  public List<Piece> pieces() throws IOException {
    TreeMap<Integer, String> runs = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, "run-*.m3u8")) {
      for (Path list : lists) {
        Matcher run = RUN.matcher(list.getFileName().toString());
        if (run.matches()) {
          runs.put(Integer.valueOf(run.group(1)), Files.readString(list));
        }
      }
    }
    return inRow(runs);
  }

  /** A later run has made anew what it begins with. */
  private List<Piece> inRow(TreeMap<Integer, String> runs) {
    List<Piece> pieces = new ArrayList<>();
    runs.forEach(
        (first, list) -> {
          Integer next = runs.higherKey(first);
          Matcher listed = LISTED.matcher(list);
          while (listed.find()) {
            int number = Integer.parseInt(listed.group(3));
            boolean mine = next == null || number < next;
            if (mine && number == pieces.size() && file(listed.group(2)).isPresent()) {
              pieces.add(
                  new Piece(
                      number,
                      Double.parseDouble(listed.group(1)),
                      folder.resolve(listed.group(2)),
                      number == first && number > 0));
            }
          }
        });
    return pieces;
  }
}
