package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.Kernel;
import org.photofactory.kernel.Signals;
import org.photofactory.kernel.config.Configuration;
import org.photofactory.kernel.config.ConfigurationSources;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.testkit.media.TestPictures;

/** A whole factory forgets a plugin that has worked in it. */
@Timeout(180)
class ForgottenPluginIT {

  @TempDir Path folder;

  private final Signals signals = Signals.create(Clock.systemDefaultZone());
  private final LinkedBlockingQueue<Event> news = new LinkedBlockingQueue<>();
  private Kernel kernel;

  @BeforeEach
  void start() throws Exception {
    Map<String, String> settings =
        Map.of(
            "PHOTOFACTORY_DATA_DIR",
            folder.resolve("data").toString(),
            "PHOTOFACTORY_DISK_RESERVE",
            "0B");
    Path shipped = Files.createDirectories(folder.resolve("home/plugins"));
    kernel =
        new Kernel(
            Configuration.load(new ConfigurationSources(folder, null, settings)),
            shipped,
            new FelixFramework(folder.resolve("felix")),
            signals);
    signals.events().subscribe(news::add);
    kernel.start();
    kernel.plugins().awaitStarted();
  }

  @AfterEach
  void stop() {
    kernel.close();
  }

  @Test
  void tables_flags_and_files_of_a_forgotten_plugin_are_gone_and_it_can_come_again()
      throws Exception {
    install();
    long asset = offer();
    await(() -> count("select count(*) from media_assets where is_greeted") == 1);
    Path derived = kernel.shelves().derivatives().folder(sha256(asset), "hello-stage");
    haveRunTask();
    kernel.plugins().desk().remove("hello-stage");
    await(() -> kernel.plugins().plugins().isEmpty());
    assertThat(kernel.plugins().desk().data().leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.traces().stages()).containsExactly("hello"))
        .satisfies(left -> assertThat(left.traces().bytes()).isPositive());

    kernel.plugins().desk().data().erase("hello-stage", "hello-stage");
    await(() -> count("select count(*) from plugin_erasure") == 0);

    assertThat(kernel.plugins().desk().data().leftovers()).isEmpty();
    assertThat(count("select count(*) from stage where plugin = 'hello-stage'")).isZero();
    assertThat(count("select max(done) from asset_flag")).isEqualTo(1);
    assertThat(count("select count(*) from pg_namespace where nspname = 'p_hello_stage'")).isZero();
    assertThat(count("select count(*) from pg_roles where rolname = 'p_hello_stage'")).isZero();
    assertThat(count("select count(*) from plugin_task")).isZero();
    assertThat(derived).doesNotExist();

    install();
    await(() -> count("select count(*) from media_assets where is_greeted") == 1);
    assertThat(count("select count(*) from p_hello_stage.greeting")).isEqualTo(1);
  }

  private void install() throws Exception {
    Path jar = PluginJarBuilder.helloStage(folder).version("1.0.0").into(folder, "hello.jar");
    kernel.plugins().desk().install(jar, "upload", false);
    await(
        () ->
            kernel.plugins().plugins().stream().anyMatch(plugin -> plugin.state() == State.ACTIVE));
  }

  /** The record of a task that it ran at a set time. */
  private void haveRunTask() {
    kernel
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into plugin_task (plugin, task, began_at) values (?, 'greet', now())",
                    "hello-stage"));
  }

  private long offer() throws IOException {
    byte[] picture = TestPictures.file(TestPictures.quarters(64, 64), "jpeg");
    Path file = Files.write(folder.resolve("beach.jpg"), picture);
    kernel
        .shelves()
        .doors()
        .inbox()
        .offer(new Candidate(file, "beach.jpg", "test", Candidate.Disposal.KEEP, null));
    return count("select max(id) from asset");
  }

  private String sha256(long asset) {
    return kernel
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select encode(sha256, 'hex') from asset where id = ?")
                    .bind(0, asset)
                    .mapTo(String.class)
                    .one());
  }

  private long count(String query) {
    return kernel
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  /** Looks again with every event, and now and then besides. */
  private void await(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      news.poll(100, TimeUnit.MILLISECONDS);
    }
  }
}
