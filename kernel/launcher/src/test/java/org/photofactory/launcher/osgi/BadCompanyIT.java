package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationSources;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.launcher.Installation;
import org.photofactory.launcher.wiring.WebWiring;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.testkit.media.TestPictures;
import org.photofactory.web.WebServer;

/**
 * A whole appliance with every bad plugin there is: it serves its photos, and names the culprits.
 */
@Timeout(240)
class BadCompanyIT {

  @TempDir Path folder;

  private final Signals signals = Signals.create(Clock.systemDefaultZone());
  private final LinkedBlockingQueue<Event> news = new LinkedBlockingQueue<>();

  @Test
  void the_gallery_is_served_beside_all_of_them_and_the_status_names_them() throws Exception {
    Path home = folder.resolve("home");
    badCompany(Files.createDirectories(home.resolve("plugins")));
    Configuration configuration = configuration();
    try (Kernel kernel =
            new Kernel(
                configuration,
                home.resolve("plugins"),
                new FelixFramework(folder.resolve("felix")),
                signals);
        WebServer web =
            new WebWiring(new Installation(home, folder, "1"), new RoomSettings(configuration))
                .server(kernel, signals)) {
      signals.events().subscribe(news::add);
      web.start();
      kernel.start();
      kernel.plugins().awaitStarted();
      kernel
          .people()
          .household()
          .moveIn(new Credentials("anna", "a long sentence"), Origin.console());
      offer(kernel);
      await(() -> state(kernel, "greedy").reason() != null);
      await(() -> state(kernel, "halting").reason() != null);
      assertThat(state(kernel, "hello-stage").state()).isEqualTo(State.ACTIVE);
      HttpResponse<String> gallery = get(web, "/api/v1/assets");
      assertThat(gallery.statusCode()).isEqualTo(200);
      assertThat(gallery.body()).contains("\"id\"");
      String status = get(web, "/api/v1/status").body();
      assertThat(status)
          .contains(
              "not in order: ", "exiting", "greedy", "halting", "stranger", "text.jar", "throwing");
    }
  }

  private void badCompany(Path plugins) throws IOException {
    PluginJarBuilder.helloStage(folder).version("1.0.0").into(plugins, "hello.jar");
    bad("throwing", "if (true) throw new IllegalStateException(\"no luck\");", "return null;")
        .into(plugins, "throwing.jar");
    bad("exiting", "System.exit(3);", "return null;").into(plugins, "exiting.jar");
    bad("halting", "", "Runtime.getRuntime().halt(4); return null;").into(plugins, "halting.jar");
    bad(
            "greedy",
            "",
            "byte[][] all = new byte[Integer.MAX_VALUE][]; return all.length == 0 ? null :"
                + " Outcome.done();")
        .into(plugins, "greedy.jar");
    bad("stranger", "", "return null;")
        .header("Import-Package", "com.example,*")
        .into(plugins, "stranger.jar");
    Files.writeString(plugins.resolve("text.jar"), "this is no jar");
  }

  /** A stage named like its plugin. */
  private PluginJarBuilder bad(String id, String constructor, String process) {
    return PluginJarBuilder.named(folder, id, constructor, process);
  }

  private Configuration configuration() throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("PHOTOFACTORY_DATA_DIR", folder.resolve("data").toString());
    settings.put("PHOTOFACTORY_DISK_RESERVE", "0B");
    settings.put("PHOTOFACTORY_HTTP_PORT", String.valueOf(freePort()));
    return Configuration.load(new ConfigurationSources(folder, null, settings));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** As many as it takes to be sure that a plugin fails by itself. */
  private void offer(Kernel kernel) throws IOException {
    for (int number = 1; number <= 6; number++) {
      byte[] picture = TestPictures.file(TestPictures.quarters(64 + number, 64), "jpeg");
      Path file = Files.write(folder.resolve("photo" + number + ".jpg"), picture);
      kernel
          .shelves()
          .doors()
          .inbox()
          .offer(
              new Candidate(
                  file, file.getFileName().toString(), "test", Candidate.Disposal.KEEP, null));
    }
  }

  private HttpResponse<String> get(WebServer web, String path) throws Exception {
    String token = Files.readString(folder.resolve("data/console-token")).strip();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + web.port() + path))
              .header("Authorization", "Bearer " + token)
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static PluginStatus state(Kernel kernel, String id) {
    return kernel.plugins().plugins().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Looks again with every event, and now and then besides. */
  private void await(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      news.poll(100, TimeUnit.MILLISECONDS);
    }
  }
}
