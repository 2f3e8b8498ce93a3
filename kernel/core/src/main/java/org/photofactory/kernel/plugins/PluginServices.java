package org.photofactory.kernel.plugins;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of one plugin version that are docked. Thread-safe. */
final class PluginServices {

  private static final Logger log = LoggerFactory.getLogger(PluginServices.class);

  private record Moored(int order, Mooring mooring) {}

  private record Both(Mooring first, Mooring second) implements Mooring {
    @Override
    public void started() {
      first.started();
      second.started();
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  private final BundleContext context;
  private final List<ServiceDock<?>> docks;
  private final Tenant tenant;
  private final Map<ServiceReference<?>, Moored> moored = new ConcurrentHashMap<>();
  private final List<String> objections = new CopyOnWriteArrayList<>();
  private volatile @Nullable Throwable prevented;
  private boolean started;
  private boolean closed;

  PluginServices(BundleContext context, List<ServiceDock<?>> docks, Tenant tenant) {
    this.context = context;
    this.docks = docks;
    this.tenant = tenant;
  }

  /** Whose they are. */
  PluginIdentity identity() {
    return tenant.identity();
  }

  /** How many are docked. */
  int count() {
    return moored.size();
  }

  /**
   * Why services could not be docked, as sentences.
   *
   * @throws DatabaseAwayException when the database has kept one from it
   */
  List<String> objections() {
    Throwable passing = prevented;
    if (passing != null) {
      throw DatabaseAwayException.unable(passing);
    }
    return List.copyOf(objections);
  }

  /** The version works from now on; what it brings later works at once. */
  void started() {
    List<Moored> present;
    synchronized (this) {
      started = true;
      present = List.copyOf(moored.values());
    }
    present.forEach(one -> one.mooring().started());
  }

  void arrived(ServiceReference<?> reference) {
    String[] types = (String[]) reference.getProperty(Constants.OBJECTCLASS);
    for (int order = 0; order < docks.size(); order++) {
      ServiceDock<?> dock = docks.get(order);
      if (Arrays.asList(types).contains(dock.type().getName())) {
        moor(reference, dock, order);
      }
    }
  }

  void leaving(ServiceReference<?> reference) {
    Moored gone = moored.remove(reference);
    if (gone != null) {
      release(gone);
      context.ungetService(reference);
    }
  }

  /**
   * Lets all go, in the order of the docks; services that arrive later are let go at once. They are
   * not given back: that would run the plugin's code here, and stopping the bundle does it too.
   */
  void close() {
    synchronized (this) {
      closed = true;
    }
    List.copyOf(moored.entrySet()).stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().order()))
        .filter(entry -> moored.remove(entry.getKey(), entry.getValue()))
        .forEach(entry -> release(entry.getValue()));
  }

  private <T> void moor(ServiceReference<?> reference, ServiceDock<T> dock, int order) {
    try {
      Object service = context.getService(reference);
      if (service != null) {
        Mooring mooring = dock.dock(dock.type().cast(service), tenant);
        keep(reference, new Moored(order, mooring));
      }
    } catch (RuntimeException | Error refusal) {
      log.debug("A service of {} was not taken", tenant.identity().id(), refusal);
      if (Weather.ofDatabase(refusal)) {
        prevented = refusal;
      } else {
        objections.add(refusal.getMessage() == null ? refusal.toString() : refusal.getMessage());
      }
    }
  }

  /** A start that has been given up may still bring services while they are being let go. */
  private void keep(ServiceReference<?> reference, Moored arrived) {
    boolean late;
    boolean begun;
    synchronized (this) {
      late = closed;
      begun = started;
      if (!late) {
        moored.merge(reference, arrived, PluginServices::both);
      }
    }
    if (late) {
      release(arrived);
    } else if (begun) {
      arrived.mooring().started();
    }
  }

  /** An object that is two things at once leaves both docks. */
  private static Moored both(Moored first, Moored second) {
    return new Moored(first.order(), new Both(first.mooring(), second.mooring()));
  }

  private void release(Moored gone) {
    try {
      gone.mooring().close();
    } catch (RuntimeException failure) {
      log.warn("A service of {} did not go in good order", tenant.identity().id(), failure);
    }
  }
}
