package org.photofactory.plugins.video.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.spi.web.Visitor;
import org.photofactory.testbed.TestAppliance;

/**
 * A factory with this plugin as people install it, and those who look at its films.
 *
 * @param appliance the factory
 */
record Cinema(TestAppliance appliance) implements AutoCloseable {

  private static final Pattern WAY = Pattern.compile("\"way\":\"([A-Z]+)\"");

  private record Person(String getName, long owner, boolean guest) implements Visitor {}

  static Cinema open(Map<String, String> settings) throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("PHOTOFACTORY_PLUGIN_VIDEO_PRESET", "ultrafast");
    return new Cinema(TestAppliance.start(all, Path.of(System.getProperty("plugin.jar"))));
  }

  /** Brings a film in, and waits until it is looked at and nothing more is made of it unasked. */
  long looked(Path file) throws Exception {
    return looked(file, "home");
  }

  /** The same in the library of somebody. */
  long looked(Path file, String owner) throws Exception {
    long asset = appliance.offer(file, appliance.account(owner));
    assertThat(appliance.awaitSettled(asset, "playback")).isEqualTo(Settled.DONE);
    appliance.awaitSettled(asset, "transcode");
    return asset;
  }

  /** Asks for it, and waits for what comes of that. */
  Settled prepared(long asset) throws Exception {
    CompletableFuture<Event> end = settled(asset);
    assertThat(send("home", "POST", "prepare/" + asset).statusCode()).isEqualTo(200);
    return ((Event.AssetChanged) end.get(120, TimeUnit.SECONDS)).outcome();
  }

  CompletableFuture<Event> settled(long asset) {
    return next(
        event ->
            event instanceof Event.AssetChanged changed
                && changed.assetId() == asset
                && changed.stage().equals("transcode"));
  }

  CompletableFuture<Event> next(Predicate<Event> wanted) {
    CompletableFuture<Event> next = new CompletableFuture<>();
    appliance.listen(
        event -> {
          if (wanted.test(event)) {
            next.complete(event);
          }
        });
    return next;
  }

  /** By which way a browser plays a film that plays this beside the usual. */
  String way(String who, long asset, String plays) throws Exception {
    Matcher way = WAY.matcher(ask(who, "playback/" + asset + "?plays=" + plays));
    assertThat(way.find()).isTrue();
    return way.group(1);
  }

  String ask(String who, String path) throws Exception {
    return text(get(who, path));
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  HttpResponse<byte[]> get(String who, String path, String... headers) throws Exception {
    return send(who, "GET", path, headers);
  }

  HttpResponse<byte[]> send(String who, String method, String path, String... headers)
      throws Exception {
    Person person = new Person(who, appliance.account(who), false);
    return appliance.send(person, method, "video/" + path, headers);
  }

  HttpResponse<byte[]> guest(String method, String path) throws Exception {
    Person person = new Person("guest", appliance.account("home"), true);
    return appliance.send(person, method, "video/" + path);
  }

  @Override
  public void close() {
    appliance.close();
  }
}
