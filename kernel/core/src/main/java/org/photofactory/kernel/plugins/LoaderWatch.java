package org.photofactory.kernel.plugins;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Proves that the classes of plugin versions that have gone leave memory: each old class loader is
 * held weakly, and one that is still there after the grace time is told. Thread-safe.
 */
final class LoaderWatch {

  private static final class Departed {
    private final String name;
    private final WeakReference<ClassLoader> loader;
    private final long since;
    private boolean collectionAsked;

    private Departed(String name, ClassLoader loader, long since) {
      this.name = name;
      this.loader = new WeakReference<>(loader);
      this.since = since;
    }
  }

  private final long graceNanos;
  private final List<Departed> departed = new ArrayList<>();

  LoaderWatch(Duration grace) {
    this.graceNanos = grace.toNanos();
  }

  /** To be called while the bundle is still wired, just before its classes are to go. */
  synchronized void watch(String name, Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (wiring != null && wiring.getClassLoader() != null) {
      departed.add(new Departed(name, wiring.getClassLoader(), System.nanoTime()));
    }
  }

  /** How many versions have gone, but not yet left memory. */
  synchronized int leaving() {
    departed.removeIf(one -> one.loader.refersTo(null));
    return departed.size();
  }

  /**
   * Names of versions that have outlived the grace time. An idle machine may not have collected at
   * all for a minute, so this is asked for, once, before anybody is blamed.
   */
  synchronized List<String> lingering() {
    leaving();
    List<Departed> late =
        departed.stream().filter(one -> System.nanoTime() - one.since >= graceNanos).toList();
    if (late.stream().anyMatch(one -> !one.collectionAsked)) {
      late.forEach(one -> one.collectionAsked = true);
      System.gc();
    }
    return late.stream().filter(one -> !one.loader.refersTo(null)).map(one -> one.name).toList();
  }
}
