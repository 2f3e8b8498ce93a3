package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All plugins that the host knows, each made to do what it should. Only {@link #statuses} and
 * {@link #running} may be called by any thread; all else is for the host's own, which has a {@link
 * StartCrew} start them. So each plugin is for one thread at a time.
 */
final class HostedPlugins {

  private final Function<String, HostedPlugin> maker;
  private final Deeds deeds;
  private final StartCrew crew = new StartCrew();
  private final Map<String, HostedPlugin> plugins = new ConcurrentSkipListMap<>();

  /**
   * @param maker makes one of an id
   */
  HostedPlugins(Function<String, HostedPlugin> maker, Deeds deeds) {
    this.maker = maker;
    this.deeds = deeds;
  }

  /** How every plugin fares, by id. */
  List<PluginStatus> statuses() {
    List<PluginStatus> all = new ArrayList<>();
    plugins.values().forEach(plugin -> all.add(plugin.showcase().status()));
    return all;
  }

  /** The jars of those that are active, by id. */
  List<RunningJar> running() {
    return plugins.values().stream()
        .flatMap(plugin -> plugin.showcase().running().stream())
        .toList();
  }

  /**
   * Has each do what is wished, and takes out those that are not wished any more.
   *
   * @return ids of those that have gone
   */
  List<String> reconcile(Map<String, Wish> wanted) {
    List<String> gone = new ArrayList<>();
    plugins.forEach(
        (id, plugin) ->
            deeds.run(
                id,
                () -> {
                  if (!wanted.containsKey(id) && plugin.remove()) {
                    gone.add(id);
                  }
                }));
    gone.forEach(plugins::remove);
    wanted.forEach(
        (id, wish) -> {
          HostedPlugin plugin = plugins.computeIfAbsent(id, maker);
          deeds.run(id, () -> plugin.consider(wish));
        });
    return gone;
  }

  /** Whether code of a plugin runs. */
  boolean runs(String id) {
    HostedPlugin plugin = plugins.get(id);
    return plugin != null && plugin.showcase().running().isPresent();
  }

  /**
   * Starts those that wait for it, several side by side; each of them is one thread's at a time all
   * the same, since this returns only when all have been dealt with.
   */
  void startWaiting() throws InterruptedException {
    List<Runnable> starts = new ArrayList<>();
    plugins.forEach(
        (id, plugin) -> {
          if (plugin.waits()) {
            starts.add(() -> deeds.run(id, plugin::startWaiting));
          }
        });
    if (!starts.isEmpty()) {
      crew.run(starts);
    }
  }

  /** Ends the probation of those that have worked for this long. */
  void prove(Duration probation) {
    each(plugin -> plugin.prove(probation));
  }

  /** A running version has come into trouble, or out of it. */
  void onChange(Tenant tenant) {
    String id = tenant.identity().id();
    HostedPlugin plugin = plugins.get(id);
    if (plugin != null) {
      deeds.run(id, () -> plugin.onChange(tenant));
    }
  }

  /** Drains and stops all at once. */
  void halt() {
    try (ExecutorService halts = Executors.newVirtualThreadPerTaskExecutor()) {
      plugins.values().forEach(plugin -> halts.execute(plugin::halt));
    }
  }

  private void each(Consumer<HostedPlugin> deed) {
    plugins.forEach((id, plugin) -> deeds.run(id, () -> deed.accept(plugin)));
  }
}
