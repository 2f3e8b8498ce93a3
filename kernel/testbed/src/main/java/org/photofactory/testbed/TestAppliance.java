package org.photofactory.testbed;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.backups.BackupDesk;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationSources;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.TaskDesk;
import org.photofactory.kernel.plugins.VerbDesk;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.launcher.osgi.FelixFramework;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.web.Visitor;

/**
 * A factory inside a test: the real kernel on a real PostgreSQL, with plugins in the jars that
 * people would install. Of the web there are only the REST rooms of plugins.
 *
 * <pre>{@code
 * try (TestAppliance appliance = TestAppliance.start(Path.of("target/mean-colour-1.0.0.jar"))) {
 *   long asset = appliance.offer(photo);
 *   appliance.awaitSettled(asset, "mean-colour");
 *   assertThat(appliance.query("select count(*) from p_mean_colour.mean_colour")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>It lives in {@link #folder}, emptied at each start, so there is one at a time.
 */
public final class TestAppliance implements AutoCloseable {

  private static final String ACCOUNT =
      """
      insert into account (name, login) values (:name, :name)
      on conflict (name) do update set name = excluded.name
      returning id
      """;

  private final Kernel kernel;
  private final TestRooms rooms;
  private final Signals signals;
  private final Settlements settlements = new Settlements();

  private TestAppliance(Kernel kernel, Signals signals) {
    this.kernel = kernel;
    this.signals = signals;
    this.rooms = new TestRooms(kernel.apiRooms(), kernel.database());
    signals.events().subscribe(settlements::hear);
  }

  /**
   * Starts with these plugins and no others.
   *
   * @throws IllegalStateException when one of them does not work; the message says why
   */
  public static TestAppliance start(Path... plugins) throws IOException, InterruptedException {
    return start(Map.of(), plugins);
  }

  /**
   * The same with settings.
   *
   * @param settings by their names in the environment, for example {@code
   *     PHOTOFACTORY_PLUGIN_VIDEO_POLICY}
   */
  public static TestAppliance start(Map<String, String> settings, Path... plugins)
      throws IOException, InterruptedException {
    TestFolder folder = TestFolder.emptied(folder());
    for (Path plugin : plugins) {
      Files.copy(plugin, folder.plugins().resolve(plugin.getFileName()));
    }
    return begun(folder, settings);
  }

  /**
   * Starts anew where one has been closed, with the library and the plugins that it had.
   *
   * @param settings as in {@link #start(Map, Path...)}
   */
  public static TestAppliance startAgain(Map<String, String> settings) throws InterruptedException {
    return begun(new TestFolder(folder()), settings);
  }

  private static TestAppliance begun(TestFolder folder, Map<String, String> settings)
      throws InterruptedException {
    Signals signals = Signals.create(Clock.systemDefaultZone());
    TestAppliance appliance = new TestAppliance(kernel(folder, settings, signals), signals);
    appliance.begin();
    return appliance;
  }

  /**
   * Where it lives, below {@code target}: one folder for each process in which Maven runs tests at
   * the same time.
   */
  public static Path folder() {
    String name = "test-appliance-" + System.getProperty("photofactory.fork", "fork-1");
    return Path.of("target", name).toAbsolutePath();
  }

  /** Brings a file in, as the inbox would, and returns the id of its asset; the file stays. */
  public long offer(Path file) throws IOException {
    return offer(file, kernel.shelves().doors().inbox());
  }

  /** Brings a file into the library of somebody; see {@link #account}. */
  public long offer(Path file, long owner) throws IOException {
    return offer(file, kernel.shelves().doors().libraries().of(owner));
  }

  /** Id of the account of this name, made when there is none; {@code home} is the house's own. */
  public long account(String name) {
    return kernel
        .database()
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(ACCOUNT).bind("name", name).mapTo(Long.class).one());
  }

  /** Puts an asset of the house into the trash. */
  public void trash(long asset) throws IOException {
    kernel.shelves().desks().trash().trash(account("home"), asset);
  }

  /**
   * Has a stage work on everything again; {@link #awaitSettled} then waits for what comes of that.
   */
  public void rerun(String stage) {
    forget(stage);
    kernel.pipeline().stages().rerun(stage);
  }

  /**
   * Has {@link #awaitSettled} wait for what a stage settles from now on, when it is asked by
   * something else than {@link #rerun}.
   */
  public void forget(String stage) {
    settlements.forget(stage);
  }

  /** Has a stage that rests try again at once, as a person would. */
  public void resume(String stage) {
    kernel.pipeline().stages().resume(stage);
  }

  private static long offer(Path file, Intake door) throws IOException {
    String name = file.getFileName().toString();
    Candidate candidate = new Candidate(file, name, "test", Candidate.Disposal.KEEP, null);
    return switch (door.offer(candidate)) {
      case Offer.Accepted accepted -> accepted.assetId();
      case Offer.Duplicate duplicate -> duplicate.assetId();
      case Offer.Quarantined refused -> throw new IllegalArgumentException(refused.message());
    };
  }

  /**
   * Waits until a stage has settled an asset: done, skipped or given up.
   *
   * @return which of them
   * @throws IllegalStateException when that takes longer than two minutes
   */
  public Event.Settled awaitSettled(long asset, String stage) throws InterruptedException {
    return settlements.await(asset, stage);
  }

  /** Rows that a query gives, with the kernel's rights; name tables with their schema. */
  public List<Map<String, Object>> query(String sql) {
    return kernel.database().jdbi().withHandle(handle -> handle.createQuery(sql).mapToMap().list());
  }

  /**
   * What a plugin's {@code ApiRoom} answers, asked over HTTP; the visitor is taken for let in.
   *
   * @param path what comes after {@code /api/v1/p/}, for example {@code similar/groups}
   * @param json body of a {@code POST}; null for a {@code GET}
   */
  public HttpResponse<String> ask(Visitor visitor, String path, @Nullable String json)
      throws IOException, InterruptedException {
    return rooms.ask(visitor, path, json);
  }

  /**
   * What a plugin's {@code ApiRoom} answers, as bytes; for other methods and for files.
   *
   * @param headers names and values by turns
   */
  public HttpResponse<byte[]> send(Visitor visitor, String method, String path, String... headers)
      throws IOException, InterruptedException {
    return rooms.send(visitor, method, path, headers);
  }

  /** How each part is, connectors among them, by name. */
  public List<ServiceStatus> services() {
    return signals.board().services();
  }

  /** What people are told, and by whom; there all notifiers can be tried. */
  public NoticeDesk notices() {
    return kernel.notices();
  }

  /** Where copies of originals are kept. */
  public BackupDesk backups() {
    return kernel.backups();
  }

  /** What plugins do at set times. */
  public TaskDesk tasks() {
    return kernel.tasks();
  }

  /** What plugins add to the command line. */
  public VerbDesk verbs() {
    return kernel.verbs();
  }

  /** What plugins add to the web app. */
  public PanelShelf panels() {
    return kernel.plugins().panels();
  }

  /** Listens to what happens, until the subscription is closed. */
  public Events.Subscription listen(Consumer<Event> listener) {
    return signals.events().subscribe(listener);
  }

  /** Stops everything. */
  @Override
  public void close() {
    rooms.close();
    kernel.close();
  }

  private static Kernel kernel(TestFolder folder, Map<String, String> more, Signals signals) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("PHOTOFACTORY_DATA_DIR", folder.data().toString());
    settings.put("PHOTOFACTORY_DISK_RESERVE", "0B");
    Configuration configuration =
        Configuration.load(new ConfigurationSources(folder.root(), null, settings));
    FelixFramework framework = new FelixFramework(folder.root().resolve("felix"));
    return new Kernel(configuration, folder.plugins(), framework, signals);
  }

  private void begin() throws InterruptedException {
    kernel.start();
    kernel.plugins().awaitStarted();
    List<PluginStatus> bad =
        kernel.plugins().plugins().stream()
            .filter(plugin -> plugin.state() != PluginStatus.State.ACTIVE)
            .toList();
    if (!bad.isEmpty()) {
      close();
      throw new IllegalStateException("not in order: " + bad);
    }
  }
}
