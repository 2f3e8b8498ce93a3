package org.photofactory.kernel.plugins;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.photofactory.kernel.pipeline.PluginIdentity;

/**
 * A service of the kernel that each plugin gets as its own. Whoever is no plugin gets none.
 * Immutable, thread-safe.
 *
 * @param desk knows whose bundle asks
 * @param maker makes a plugin's own
 */
record TenantService(ServiceDesk desk, Function<PluginIdentity, ?> maker)
    implements ServiceFactory<Object> {

  @Override
  public @Nullable Object getService(Bundle asking, ServiceRegistration<Object> registration) {
    return desk.identity(asking).map(identity -> (Object) maker.apply(identity)).orElse(null);
  }

  @Override
  public void ungetService(Bundle asked, ServiceRegistration<Object> registration, Object service) {
    // Nothing is held for it.
  }
}
