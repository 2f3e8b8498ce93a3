package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.photofactory.kernel.pipeline.PluginIdentity;

/** Leads the services of bundles to the docks, for the bundles that are open. Thread-safe. */
final class ServiceDesk implements ServiceListener {

  private final BundleContext context;
  private final List<ServiceDock<?>> docks;
  private final Map<Long, PluginServices> open = new ConcurrentHashMap<>();

  ServiceDesk(BundleContext context, List<ServiceDock<?>> docks) {
    this.context = context;
    this.docks = List.copyOf(docks);
    try {
      context.addServiceListener(this, filter());
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** From now on services of this bundle are docked. */
  PluginServices open(Bundle bundle, Tenant tenant) {
    PluginServices services = new PluginServices(context, docks, tenant);
    open.put(bundle.getBundleId(), services);
    return services;
  }

  /** Whose bundle it is, while it is open. */
  Optional<PluginIdentity> identity(Bundle bundle) {
    return Optional.ofNullable(services(bundle)).map(PluginServices::identity);
  }

  /** Lets all services of a bundle go; later ones are left alone. */
  void close(Bundle bundle) {
    PluginServices services = open.remove(bundle.getBundleId());
    if (services != null) {
      services.close();
    }
  }

  /** Tells the docks that a plugin is about to be replaced. */
  void replacing(String pluginId) {
    docks.forEach(dock -> dock.replacing(pluginId));
  }

  /** Tells the docks that a replacement has ended, well or not. */
  void replaced(String pluginId) {
    docks.forEach(dock -> dock.replaced(pluginId));
  }

  @Override
  public void serviceChanged(ServiceEvent event) {
    ServiceReference<?> reference = event.getServiceReference();
    PluginServices services = services(reference.getBundle());
    if (services == null) {
      return;
    }
    if (event.getType() == ServiceEvent.REGISTERED) {
      services.arrived(reference);
    } else if (event.getType() == ServiceEvent.UNREGISTERING) {
      services.leaving(reference);
    }
  }

  private @Nullable PluginServices services(@Nullable Bundle bundle) {
    return bundle == null ? null : open.get(bundle.getBundleId());
  }

  private String filter() {
    return docks.stream()
        .map(dock -> "(" + Constants.OBJECTCLASS + "=" + dock.type().getName() + ")")
        .collect(Collectors.joining("", "(|", ")"));
  }
}
