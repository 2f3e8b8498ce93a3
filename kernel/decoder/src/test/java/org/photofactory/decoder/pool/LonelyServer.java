package org.photofactory.decoder.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.photofactory.spi.picture.RenderOutcome;

/** A process of its own with decoders in it, so that it can be killed, or see fewer libraries. */
final class LonelyServer implements AutoCloseable {

  private final Process process;
  private final long worker;

  private LonelyServer(Process process, long worker) {
    this.process = process;
    this.worker = worker;
  }

  /** Starts one whose worker decodes a file that never ends. */
  static LonelyServer start(Path folder, Path endless) throws IOException {
    Process process = process("endless", folder, endless).start();
    BufferedReader output = process.inputReader();
    return new LonelyServer(process, Long.parseLong(output.readLine()));
  }

  /** What one says that finds files instead of libraries. */
  static String withoutLibraries(Path folder, Path file) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("libraries"));
    for (String name : List.of("libvips.so.42", "libturbojpeg.so.0")) {
      Files.writeString(libraries.resolve(name), "no library");
    }
    ProcessBuilder builder = process("once", folder, file);
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    return new String(builder.start().getInputStream().readAllBytes());
  }

  long worker() {
    return worker;
  }

  /** As if the machine had run out of memory. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }

  private static ProcessBuilder process(String what, Path folder, Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LonelyServer.class.getName(), what, folder.toString(), file.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** Arguments: what to do, a folder for the results, the file. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[2]);
    try (Studio studio = new Studio(Studio.settings(), Path.of(arguments[1]))) {
      studio.decoders().introduce();
      if (arguments[0].equals("endless")) {
        Thread caller = Thread.ofPlatform().start(new FutureTask<>(() -> studio.render(file)));
        Studio.awaitAsked(caller);
        System.out.println(studio.decoders().pids().getFirst());
        caller.join();
      } else {
        RenderOutcome outcome = studio.render(file);
        System.out.println(outcome);
        System.out.println(studio.decoders().line());
        System.out.println("workers " + studio.decoders().pids());
      }
    }
  }
}
