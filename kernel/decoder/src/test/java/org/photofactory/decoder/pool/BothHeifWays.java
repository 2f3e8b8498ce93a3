package org.photofactory.decoder.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.photofactory.decoder.heif.Heif;
import org.photofactory.decoder.hevc.Hevc;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.Gamut;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Ability;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.vips.HeifDecoder;
import org.photofactory.decoder.vips.Vips;
import org.photofactory.decoder.vips.VipsDecoder;

/**
 * HEIC and AVIF files by both ways, each without the other behind it, in a process of its own since
 * that may die of it.
 */
final class BothHeifWays {

  private static final List<Order.Size> SIZES =
      List.of(new Order.Size("preview", 1440, 7200, 90), new Order.Size("150", 150, 750, 90));

  private final Map<Means, Decoder> decoders;
  private final Path results;

  private BothHeifWays(Vips vips, Heif heif, Path results) {
    this.results = results;
    decoders =
        new TreeMap<>(
            Map.of(
                Means.LIBVIPS,
                new VipsDecoder(vips, 1 << 30),
                Means.LIBDE265,
                new HeifDecoder(vips, heif, Hevc.find().orElseThrow())));
  }

  /**
   * Has files decoded.
   *
   * @return of each way, in the order of the files, its folder; empty where it makes nothing
   */
  static Map<Means, List<Path>> decode(Path results, List<Path> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", BothHeifWays.class.getName()));
    command.add(results.toString());
    files.forEach(file -> command.add(file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Map.of("VIPS_CONCURRENCY", "1", "VIPS_WARNING", "0"));
    builder.start().getInputStream().readAllBytes();
    Map<Means, List<Path>> folders = new TreeMap<>();
    for (Means means : List.of(Means.LIBDE265, Means.LIBVIPS)) {
      folders.put(means, new ArrayList<>());
      for (int index = 0; index < files.size(); index++) {
        folders.get(means).add(folder(results, means, index));
      }
    }
    return folders;
  }

  private static Path folder(Path results, Means means, int index) {
    return results.resolve(means.title()).resolve(Integer.toString(index));
  }

  /** Arguments: a folder for the results, and the files. */
  public static void main(String[] arguments) throws IOException {
    BothHeifWays ways =
        new BothHeifWays(
            Vips.start().orElseThrow(), Heif.find().orElseThrow(), Path.of(arguments[0]));
    for (int index = 1; index < arguments.length; index++) {
      ways.decode(Path.of(arguments[index]), index - 1);
    }
  }

  private void decode(Path file, int index) throws IOException {
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file)) {
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      decoders.forEach((means, decoder) -> decode(file, bytes, means, index));
    }
  }

  private void decode(Path file, MemorySegment bytes, Means means, int index) {
    try {
      Path folder = Files.createDirectories(folder(results, means, index));
      Order order =
          new Order(
              index,
              new Order.Source(file.toString(), 0, 0, "", 0),
              new Order.Target(SIZES, folder.toString(), Gamut.SRGB),
              new Order.Limits(200_000_000, true));
      byte[] head =
          bytes
              .asSlice(0, Format.SIGNATURE_LENGTH)
              .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
      Format format = Format.of(head, "").orElseThrow();
      String operation = means == Means.LIBVIPS ? "heifload_buffer" : "";
      Route route = new Route(format, means, Ability.JAVA, operation);
      Made made = decoders.get(means).decode(new Job(order, format, bytes), route);
      Files.writeString(
          folder.resolve("facts"), made.width() + "x" + made.height() + " " + made.damaged());
    } catch (RefusedException refused) {
      System.err.println(file.getFileName() + ": " + means.title() + ": " + refused.detail());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
