package org.photofactory.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.photofactory.kernel.catalogs.CatalogDesk;
import org.photofactory.kernel.catalogs.CatalogSources;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.Patience;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.edits.Stacker;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.Erasures;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.SettingRegister;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.pipeline.PipelineSettings;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.kernel.plugins.PluginDesk;
import org.photofactory.kernel.plugins.PluginRecords;
import org.photofactory.kernel.plugins.PluginSettingsDesk;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.RunningJar;
import org.photofactory.kernel.plugins.ScheduledTasks;
import org.photofactory.kernel.plugins.Verbs;
import org.photofactory.kernel.settings.SecretBox;
import org.photofactory.kernel.settings.SettingsBook;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.storage.Vault;
import org.photofactory.web.oidc.LoginWays;

/** A running server over a ledger and a folder, and a client that talks to it. */
final class TestSite implements AutoCloseable {

  static final long MOST_UPLOAD = 200_000;

  private static final LoginSettings PASSWORDS =
      new LoginSettings(true, Optional.empty(), Optional.empty());

  final Path folder;
  final Events events = new Events();
  final ApiRooms rooms = new ApiRooms();
  final List<RunningJar> running = new CopyOnWriteArrayList<>();
  final TestReceivers receivers = new TestReceivers();
  final Verbs verbs = new Verbs();
  final StatusBoard board = new StatusBoard(Clock.systemUTC(), events);
  final Vault vault;
  private final TestShelves shelves;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final OutgoingClient outgoing =
      new OutgoingClient(OutgoingSettings.strict().and("localhost"));
  private final TestPeople people;
  private final WebServer server;

  TestSite(Database database, Path folder) throws IOException {
    this(database, folder, http(MOST_UPLOAD));
  }

  TestSite(Database database, Path folder, HttpSettings http) throws IOException {
    this(database, folder, http, TestPeople.withAdmin(database), PASSWORDS);
  }

  /** A site with other ways to log in. */
  TestSite(Database database, Path folder, LoginSettings login) throws IOException {
    this(database, folder, http(MOST_UPLOAD), TestPeople.withAdmin(database), login);
  }

  /** On this machine, with nobody told to ask less often: tests ask more than people do. */
  static HttpSettings http(long maxUploadBytes) {
    return http(maxUploadBytes, new NetworkSettings.Rates(0, 0, 0, 0));
  }

  static HttpSettings http(long maxUploadBytes, NetworkSettings.Rates rates) {
    NetworkSettings.Limits limits = new NetworkSettings.Limits(2000, 200, Patience.usual(), rates);
    return new HttpSettings(
        "127.0.0.1",
        0,
        maxUploadBytes,
        new NetworkSettings(Optional.empty(), List.of(), Set.of(), limits));
  }

  /** A site in which nobody lives yet. */
  static TestSite empty(Database database, Path folder) throws IOException {
    HttpSettings http = http(MOST_UPLOAD);
    return new TestSite(database, folder, http, TestPeople.nobody(database), PASSWORDS);
  }

  private TestSite(
      Database database, Path folder, HttpSettings http, TestPeople people, LoginSettings login)
      throws IOException {
    this.folder = folder;
    Path webapp = Files.createDirectories(folder.resolve("webapp/assets"));
    Files.writeString(webapp.resolve("app-12ab.js"), "export {};");
    Files.writeString(webapp.resolveSibling("index.html"), "<!doctype html><title>App</title>");
    this.shelves = new TestShelves(folder, database, events);
    this.vault = shelves.vault();
    this.people = people;
    this.server =
        new WebServer(
            new WebSettings(
                http,
                folder.resolve("webapp"),
                folder.resolve("uploads"),
                folder.resolve("console-token"),
                0),
            services(database),
            new LoginWays(login, outgoing));
    server.start();
  }

  Optional<URI> firstRun() {
    return server.firstRun();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  int port() {
    return server.port();
  }

  /** People who live here, and what lets them in. */
  TestPeople people() {
    return people;
  }

  /** A request of the admin's script, which may do everything but what only persons may. */
  HttpRequest.Builder request(String path) {
    return strange(path).header("Authorization", people.script());
  }

  /** A request of nobody in particular. */
  HttpRequest.Builder strange(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return send(request.build());
  }

  HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<byte[]> method(String method, String path) throws Exception {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return json.readTree(response.body());
  }

  static JsonNode parse(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }

  /**
   * Sends bytes as they are, without a client's help, and returns the whole answer. The admin's
   * script sends them: its token comes after the first line.
   */
  String raw(String request) throws IOException {
    return rawByNobody(byScript(request));
  }

  /** Puts the token of the admin's script after the first line of a request. */
  String byScript(String request) {
    return request.replaceFirst("\r\n", "\r\nAuthorization: " + people.script() + "\r\n");
  }

  /** Like {@link #raw}, and nothing is added. */
  String rawByNobody(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits until a file is being received. */
  void awaitPart() throws Exception {
    Path uploads = folder.resolve("uploads");
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      Files.createDirectories(uploads)
          .register(
              watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      try (Stream<Path> parts = Files.list(uploads)) {
        if (parts.findAny().isEmpty() && watch.poll(20, TimeUnit.SECONDS) == null) {
          throw new AssertionError("no upload has begun");
        }
      }
    }
  }

  /** Waits until nothing of a file that was being received is left. */
  void awaitNoPart() throws Exception {
    Path uploads = folder.resolve("uploads");
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      uploads.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
      try (Stream<Path> parts = Files.list(uploads)) {
        if (parts.findAny().isPresent() && watch.poll(20, TimeUnit.SECONDS) == null) {
          throw new AssertionError("a half file is still there");
        }
      }
    }
  }

  /** Uploads a file and returns its id. */
  long upload(String name, byte[] bytes, String capturedAt) throws Exception {
    HttpResponse<byte[]> response =
        post(
            "/api/v1/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
            bytes,
            "X-Captured-At",
            capturedAt);
    if (response.statusCode() != 201) {
      throw new AssertionError(name + " was not accepted: " + json(response));
    }
    return json(response).path("data").path("assetId").asLong();
  }

  @Override
  public void close() throws Exception {
    client.close();
    server.close();
    outgoing.close();
  }

  /** From now on the disk of the vault is full, or not any more. */
  void diskFull(boolean full) throws IOException {
    shelves.diskFull(full);
  }

  /** True when a file was offered while the disk was full. */
  boolean refused() {
    return shelves.refused();
  }

  /** Renditions on disk. */
  Derivatives derivatives() {
    return shelves.derivatives();
  }

  /** Bytes that pass for a JPEG. */
  static byte[] jpeg(String content) {
    return ("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0\1\1\0\0\1\0\1\0\0" + content + "\u00FF\u00D9")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the catalog lies that the site offers. */
  Path catalog() {
    return folder.resolve("catalog");
  }

  private CatalogDesk catalogs(Database database, PluginDesk plugins) {
    return CatalogDesk.of(
        new CatalogDesk.Ground(
            new CatalogRegister(database, Clock.systemUTC()),
            new CatalogSources(outgoing, catalog()),
            plugins,
            folder.resolve("arriving")),
        events,
        Clock.systemUTC());
  }

  private KernelServices services(Database database) {
    PluginDesk plugins =
        PluginDesk.closed(
            new PluginRecords(
                new PluginRegister(database, Clock.systemUTC()),
                (_, _, _) -> {},
                new Erasures(database, Clock.systemUTC()),
                List.of()));
    board.beat("inbox", Health.OK, "watching");
    Pipeline pipeline =
        new Pipeline(
            new LedgerGate(database),
            new Pipeline.Storage(vault, shelves.derivatives()),
            new PipelineSettings(
                Map.of(LaneKind.IO, 1),
                folder.resolve("scratch"),
                LocalTime.MIDNIGHT,
                new PipelineSettings.Retention(60, 60)),
            new Pipeline.Services(events, board, metrics, Clock.systemUTC()));
    return new KernelServices(
        new KernelServices.Ledger(
            database,
            new Library(database),
            new Editor(database, events, Clock.systemUTC()),
            new Stacker(database, events, Clock.systemUTC())),
        shelves.services(),
        new KernelServices.Pipeline(
            pipeline.stages(),
            pipeline.deadLetters(),
            new KernelServices.Plugins(
                plugins,
                PluginSettingsDesk.closed(
                    new SettingsBook(
                        new SettingRegister(database, Clock.systemUTC()),
                        new SecretBox(folder.resolve("secrets.key")),
                        (_, _) -> Optional.empty())),
                rooms,
                new PanelShelf(folder.resolve("shipped"), () -> running),
                new KernelServices.Catalogs(catalogs(database, plugins), catalog())),
            new KernelServices.PluginDeeds(
                new ScheduledTasks(database, Clock.systemUTC()),
                verbs,
                TestBackups.of(database, pipeline, board, events))),
        new KernelServices.Board(
            new Appliance("1.2.3", Instant.EPOCH, folder.resolve("inbox"), () -> 42),
            board,
            () -> List.of(new PluginStatus("hello", "1.0.0", PluginStatus.State.ACTIVE, null)),
            () -> List.of(HealthCheck.up("vault"), HealthCheck.up("inbox"))),
        new KernelServices.Signals(events, metrics, notices(database).desk()),
        people.room());
  }

  /** What people are told, on a thread of their own once they are started. */
  Notices notices(Database database) {
    return new Notices(
        database,
        new Notices.World(List::of, receivers),
        new Notices.Services(board, events, Clock.systemUTC()),
        new Notices.Wishes(Notice.Level.WARN, Optional.empty()));
  }
}
