package org.photofactory.kernel.plugins;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The OSGi framework that holds the plugins' bundles, with declarative services. */
public interface PluginFramework extends AutoCloseable {

  /**
   * Starts the framework, empty: what was installed in an earlier run is forgotten.
   *
   * @return the context of the framework itself
   */
  BundleContext start();

  /**
   * Why the components of a started bundle do not work, as declarative services tell it; empty when
   * they say nothing.
   */
  Optional<String> complaint(Bundle bundle);

  /** Stops all bundles and the framework; does nothing when it is not running. */
  @Override
  void close();
}
