package org.photofactory.distribution.appliance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The assembled appliance in a process of its own, with its own data and port. */
public final class ChildAppliance implements AutoCloseable {

  /** The admin. */
  public static final String LOGIN = "anna";

  /** The admin's password. */
  public static final String PASSWORD = "correct horse battery";

  private static final Pattern FIRST_RUN = Pattern.compile("http\\S+/welcome#first-run=([\\w-]+)");

  private final Path folder;
  private final Path home;
  private final Map<String, String> environment;
  private final int port;
  private Process process;

  private ChildAppliance(Path folder, Path home, int port, Map<String, String> environment)
      throws IOException {
    this.folder = folder;
    this.home = home;
    this.port = port;
    this.environment = environment;
    this.process = launch();
  }

  /**
   * Starts an appliance on empty data and returns at once.
   *
   * @param name folder below {@code target/it}, emptied first
   * @param settings environment variables beside the data folder, and the port if it matters
   */
  public static ChildAppliance start(String name, Map<String, String> settings) throws IOException {
    return startFrom(assembled(), name, settings);
  }

  /** The same with the appliance assembled elsewhere. */
  public static ChildAppliance startFrom(Path home, String name, Map<String, String> settings)
      throws IOException {
    Path folder = module().resolve("target/it").resolve(name);
    TestFolders.empty(folder);
    int port = freePort();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PHOTOFACTORY_DATA_DIR", folder.resolve("data").toString());
    environment.putIfAbsent("PHOTOFACTORY_HTTP_PORT", Integer.toString(port));
    return new ChildAppliance(folder, home, port, environment);
  }

  /** Waits until everything works, and makes the first admin. */
  public ChildAppliance awaitReady() throws InterruptedException {
    awaitWorking();
    moveIn();
    return this;
  }

  /** Waits until everything works and the link is there by which the first admin can come. */
  public ChildAppliance awaitFirstRun() throws InterruptedException {
    awaitWorking();
    Eventually.get(
        "the link of the first run is in " + log(), () -> firstRun().isPresent(), there -> there);
    return this;
  }

  /** The link on the console by which the first admin comes. */
  public String firstRunLink() throws IOException {
    return firstRun().orElseThrow().group();
  }

  private void awaitWorking() throws InterruptedException {
    Eventually.get(
        "the appliance is ready; its log is " + log(),
        () -> alive() ? api().get("/health/ready").status() : -1,
        status -> status == 200);
  }

  private Optional<MatchResult> firstRun() throws IOException {
    return FIRST_RUN.matcher(Files.readString(log())).results().reduce((_, last) -> last);
  }

  /** The first admin comes, unless somebody lives here. */
  private void moveIn() throws InterruptedException {
    Eventually.get(
        "somebody lives here; the log is " + log(),
        () -> api().moveIn(firstRun().map(link -> link.group(1)).orElse(""), LOGIN, PASSWORD),
        come -> come);
  }

  /** The interface, for whoever sits at the machine: they can read the console's token. */
  public Api api() {
    return new Api(address(), token());
  }

  /** The console's token; empty before the first start has come that far. */
  public String token() {
    try {
      return Files.readString(data("console-token")).strip();
    } catch (IOException notYet) {
      return "";
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** A folder below the data folder, for example {@code inbox}. */
  public Path data(String name) {
    return folder.resolve("data").resolve(name);
  }

  /** What the process has written so far, of all its starts. */
  public Path log() {
    return folder.resolve("appliance.log");
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Runs a command of the appliance to its end; nothing can be read from its input. */
  public Ended command(String... words) throws IOException, InterruptedException {
    return commandReading("", words);
  }

  /** The same with something piped in. */
  public Ended commandReading(String input, String... words)
      throws IOException, InterruptedException {
    Path typed = Files.writeString(Files.createTempFile(folder, "command-", ".in"), input);
    Path output = Files.createTempFile(folder, "command-", ".out");
    Path errors = Files.createTempFile(folder, "command-", ".err");
    List<String> command = new ArrayList<>(List.of(program()));
    command.addAll(Arrays.asList(words));
    ProcessBuilder builder = builder(command).redirectInput(typed.toFile());
    Process child = builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    if (!child.waitFor(5, TimeUnit.MINUTES)) {
      child.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return new Ended(child.exitValue(), Files.readString(output), Files.readString(errors));
  }

  /** Begins a command that goes on until it is ended; what it says is appended to a file. */
  public Process begin(Path log, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(program()));
    command.addAll(Arrays.asList(words));
    return builder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** How a command ended. */
  public record Ended(int exitCode, String out, String err) {}

  /** Stops it as a service manager does, and returns the exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the appliance does not stop; its log is " + log());
    }
    return process.exitValue();
  }

  /** Ends it as a power cut does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it again on the same data. */
  public void startAgain() throws IOException {
    process = launch();
  }

  @Override
  public void close() throws InterruptedException {
    if (alive()) {
      stop();
    }
  }

  private Process launch() throws IOException {
    return begin(log(), "run");
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOFACTORY_"));
    builder.environment().putAll(environment);
    return builder;
  }

  private String program() {
    return home.resolve("bin/photofactory").toString();
  }

  /** Where the build has put the appliance. */
  public static Path assembled() {
    return module().resolve("target/photo-factory");
  }

  private static Path module() {
    return Path.of(System.getProperty("photofactory.root"), "distribution");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
