package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's place in the framework. Code of the plugin runs on a thread of its own with a time
 * limit, so that a plugin which hangs hinders nobody else. For one thread at a time.
 */
final class BundleSlot {

  private static final Logger log = LoggerFactory.getLogger(BundleSlot.class);

  private final String id;
  private final BundleYard yard;
  private @Nullable Bundle bundle;
  private @Nullable PluginJar content;
  private boolean bound;
  private int installs;

  BundleSlot(String id, BundleYard yard) {
    this.id = id;
    this.yard = yard;
  }

  /** The plugin. */
  String id() {
    return id;
  }

  /** Puts a jar here, in the place of the one before; to be called while nothing runs. */
  void put(PluginJar jar) throws PluginRefusedException {
    try (InputStream bytes = Files.newInputStream(jar.file())) {
      Bundle present = bundle;
      if (present == null) {
        bundle = yard.context().installBundle("plugin:" + id + "#" + ++installs, bytes);
      } else {
        yard.loaders().watch(loaded(), present);
        present.update(bytes);
      }
      content = jar;
    } catch (IOException | BundleException | RuntimeException failure) {
      throw PluginRefusedException.broken(
          "It cannot be installed: " + failure.getMessage(), failure);
    }
  }

  /** Whether native code was loaded here, so that no other jar can load its own. */
  boolean bound() {
    return bound;
  }

  /** Starts what is here, and has all its services docked. */
  void start(Tenant tenant) throws PluginRefusedException {
    Bundle present = Objects.requireNonNull(bundle, "nothing was put here");
    PluginDescriptor descriptor = Objects.requireNonNull(content, "content is null").descriptor();
    bound |= descriptor.holdsNativeCode();
    PluginServices services = yard.desk().open(present, tenant);
    bounded("start", present::start);
    demandWork(present, services, !descriptor.panels().isEmpty());
    services.started();
  }

  /**
   * @param silent what is made of panels has nothing that must run here
   */
  private void demandWork(Bundle present, PluginServices services, boolean silent)
      throws PluginRefusedException {
    List<String> objections = services.objections();
    if (!objections.isEmpty()) {
      throw PluginRefusedException.broken(String.join("; ", objections));
    }
    String complaint = yard.framework().complaint(present).orElse(null);
    if (complaint == null && services.count() == 0 && !silent) {
      complaint = "it offers nothing that the factory knows (is @Component missing?)";
    }
    if (complaint != null) {
      throw PluginRefusedException.broken(complaint);
    }
  }

  /** Says that requests should wait a moment for the next version; {@link #replaced} follows. */
  void replacing() {
    yard.desk().replacing(id);
  }

  /** Says that nobody need wait any longer. */
  void replaced() {
    yard.desk().replaced(id);
  }

  /**
   * Drains and stops what is here; does nothing when nothing runs. Code that does not end holds the
   * framework's lock of its bundle: that bundle is left behind, and the next jar gets a new one.
   */
  void stop() {
    Bundle present = bundle;
    if (present != null) {
      yard.desk().close(present);
      try {
        bounded("stop", present::stop);
      } catch (PluginRefusedException stuck) {
        log.warn("The plugin {} does not stop: {}", loaded(), stuck.reason());
        yard.loaders().watch(loaded(), present);
        bundle = null;
      }
    }
  }

  /** Takes away what is here; to be called while nothing runs. */
  void clear() {
    if (bundle != null) {
      yard.loaders().watch(loaded(), bundle);
      Bundle going = bundle;
      bundle = null;
      try {
        bounded("go", going::uninstall);
      } catch (PluginRefusedException failure) {
        log.warn("The plugin {} did not go in good order: {}", loaded(), failure.reason());
      }
    }
  }

  private String loaded() {
    return content == null ? id : content.name();
  }

  private void bounded(String deed, BundleDeed code) throws PluginRefusedException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              code.run();
              return null;
            });
    Thread.ofPlatform().daemon().name("plugin-" + id).start(task);
    try {
      task.get(yard.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw refusal(deed, failure.getCause());
    } catch (TimeoutException hangs) {
      task.cancel(true);
      String sentence = "It did not %s within %d s.".formatted(deed, yard.limit().toSeconds());
      throw PluginRefusedException.broken(sentence, hangs);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw PluginRefusedException.broken("The appliance is stopping.", interrupted);
    }
  }

  private static PluginRefusedException refusal(String deed, Throwable failure) {
    if (failure instanceof BundleException refused
        && refused.getType() == BundleException.RESOLVE_ERROR) {
      return PluginRefusedException.incompatible(
          "It needs something this factory does not offer: " + refused.getMessage());
    }
    return PluginRefusedException.broken("It did not %s: %s".formatted(deed, failure), failure);
  }

  @FunctionalInterface
  private interface BundleDeed {
    void run() throws BundleException;
  }
}
