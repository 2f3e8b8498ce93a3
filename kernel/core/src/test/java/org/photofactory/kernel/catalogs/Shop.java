package org.photofactory.kernel.catalogs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Needs;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/** A web server with a catalog, and whoever keeps it. */
public final class Shop implements AutoCloseable {

  /** What it serves, by name; the bytes may be anything. */
  public final Map<String, byte[]> files = new ConcurrentHashMap<>();

  private final HttpServer server;
  private final SigningKey key;
  private final Semaphore heldBack = new Semaphore(0);
  private volatile CountDownLatch open = new CountDownLatch(0);
  private volatile @Nullable URI elsewhere;

  /**
   * @param folder for its key
   */
  public Shop(Path folder) throws IOException {
    key = SigningKey.make(folder.resolve("key-" + System.nanoTime() + ".pem"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it is, by a name. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Where it is, by figures. */
  URI figures() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.json");
  }

  /** What people compare. */
  public String fingerprint() {
    return key.open().fingerprint();
  }

  SigningKey key() {
    return key;
  }

  /** Sends everybody on. */
  void sendTo(URI target) {
    elsewhere = target;
  }

  /** Keeps all who want a jar waiting. */
  public void holdBack() {
    open = new CountDownLatch(1);
  }

  /** Waits until somebody is kept waiting. */
  public void awaitHeldBack() throws InterruptedException {
    heldBack.acquire();
  }

  /** Gives those who wait what they want. */
  public void letGo() {
    open.countDown();
  }

  /** Puts up an index that is well signed. */
  public void publish(long sequence, Listing... plugins) {
    publish(key, sequence, plugins);
  }

  /** The same, signed by somebody. */
  void publish(SigningKey by, long sequence, Listing... plugins) {
    byte[] index =
        IndexWriter.index(new CatalogIndex("Shop", sequence, Instant.EPOCH, List.of(plugins)));
    files.put(SignedIndex.INDEX, index);
    files.put(SignedIndex.SIGNATURE, IndexWriter.signature(index, by));
  }

  /** A plugin with these versions. */
  public static Listing plugin(String id, Release... releases) {
    return new Listing(id, "Title of " + id, "It does something.", List.of(releases));
  }

  /** A version that fits everywhere. */
  public static Release release(String version, String url, long size, String sha256) {
    return release(version, new File(url, size, sha256), new Needs(Map.of(), List.of()));
  }

  /** A version that asks for nothing. */
  public static Release release(String version, File file, Needs needs) {
    return new Release(version, file, needs, PluginPermissions.NONE, "New: everything.");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      waitUntilOpen(exchange.getRequestURI().getPath());
      byte @Nullable [] file = files.get(exchange.getRequestURI().getPath().substring(1));
      if (elsewhere != null) {
        exchange.getResponseHeaders().add("Location", elsewhere.toString());
        exchange.sendResponseHeaders(302, -1);
      } else if (file == null) {
        byte[] words = "nothing".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(404, words.length);
        exchange.getResponseBody().write(words);
      } else {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
      }
    }
  }

  private void waitUntilOpen(String path) throws IOException {
    if (path.endsWith(".jar") && open.getCount() > 0) {
      heldBack.release();
      try {
        open.await();
      } catch (InterruptedException closed) {
        throw new IOException("the shop closes", closed);
      }
    }
  }

  @Override
  public void close() {
    open.countDown();
    server.stop(0);
  }
}
