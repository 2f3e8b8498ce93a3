package org.photofactory.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.photofactory.kernel.config.HttpSettings;
import org.photofactory.kernel.config.LoginSettings;
import org.photofactory.kernel.config.NetworkSettings;
import org.photofactory.kernel.config.Patience;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.RunningJar;
import org.photofactory.kernel.plugins.Verbs;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.storage.Vault;
import org.photofactory.web.oidc.LoginWays;

/** A running server over a ledger and a folder, and a client that talks to it. */
final class TestSite implements AutoCloseable {

  static final long MOST_UPLOAD = 200_000;

  private static final LoginSettings PASSWORDS =
      new LoginSettings(true, Optional.empty(), Optional.empty());

  final Path folder;
  final Events events;
  final ApiRooms rooms;
  final List<RunningJar> running;
  final TestReceivers receivers;
  final Verbs verbs;
  final StatusBoard board;
  final Vault vault;
  private final TestKernel kernel;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
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
    this.kernel = new TestKernel(database, folder);
    this.events = kernel.events;
    this.rooms = kernel.rooms;
    this.running = kernel.running;
    this.receivers = kernel.receivers;
    this.verbs = kernel.verbs;
    this.board = kernel.board;
    this.vault = kernel.shelves.vault();
    this.people = people;
    this.server =
        new WebServer(
            new WebSettings(
                http,
                folder.resolve("webapp"),
                folder.resolve("uploads"),
                folder.resolve("console-token"),
                0),
            kernel.services(database, people),
            new LoginWays(login, kernel.outgoing));
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
    kernel.outgoing.close();
  }

  /** From now on the disk of the vault is full, or not any more. */
  void diskFull(boolean full) throws IOException {
    kernel.shelves.diskFull(full);
  }

  /** True when a file was offered while the disk was full. */
  boolean refused() {
    return kernel.shelves.refused();
  }

  /** Renditions on disk. */
  Derivatives derivatives() {
    return kernel.shelves.derivatives();
  }

  /** Bytes that pass for a JPEG. */
  static byte[] jpeg(String content) {
    return ("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0\1\1\0\0\1\0\1\0\0" + content + "\u00FF\u00D9")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the catalog lies that the site offers. */
  Path catalog() {
    return kernel.catalog();
  }

  /** What people are told, on a thread of their own once they are started. */
  Notices notices(Database database) {
    return kernel.notices(database);
  }
}
