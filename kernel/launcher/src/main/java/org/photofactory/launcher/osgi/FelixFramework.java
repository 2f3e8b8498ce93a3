package org.photofactory.launcher.osgi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.Felix;
import org.apache.felix.scr.impl.Activator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.photofactory.kernel.plugins.PluginFramework;

/**
 * Apache Felix with Felix SCR, on this process's own class path: SCR is started as a part of the
 * framework, because only classes of the class path come out of the class-data archive.
 * Thread-safe.
 */
public final class FelixFramework implements PluginFramework {

  private static final long STOP_LIMIT_SECONDS = 60;

  private final Path cache;
  private @Nullable Felix felix;
  private @Nullable ComponentComplaints complaints;

  /**
   * @param cache folder of the framework's own; emptied at each start
   */
  public FelixFramework(Path cache) {
    this.cache = cache;
  }

  @Override
  public synchronized BundleContext start() {
    if (felix != null) {
      throw new IllegalStateException("the framework has been started before");
    }
    Felix starting = new Felix(settings());
    try {
      starting.start();
    } catch (BundleException failure) {
      throw new IllegalStateException("The plugin framework does not start.", failure);
    }
    felix = starting;
    complaints = new ComponentComplaints(starting.getBundleContext());
    return starting.getBundleContext();
  }

  @Override
  public synchronized Optional<String> complaint(Bundle bundle) {
    return complaints == null ? Optional.empty() : complaints.of(bundle);
  }

  @Override
  public synchronized void close() {
    if (felix == null) {
      return;
    }
    try {
      felix.stop();
      felix.waitForStop(TimeUnit.SECONDS.toMillis(STOP_LIMIT_SECONDS));
    } catch (BundleException failure) {
      throw new IllegalStateException("The plugin framework does not stop.", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    felix = null;
    complaints = null;
  }

  private Map<String, Object> settings() {
    return Map.ofEntries(
        Map.entry(Constants.FRAMEWORK_STORAGE, cache.toAbsolutePath().toString()),
        Map.entry(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT),
        Map.entry(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SharedPackages.exports()),
        Map.entry(
            Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
            "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5\""),
        Map.entry(Constants.FRAMEWORK_BOOTDELEGATION, "jdk.jfr,jdk.jfr.*,sun.misc"),
        // A version that does not stop is left behind, and may come again beside it.
        Map.entry(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE),
        // Felix would otherwise guess from the call stack and let undeclared imports through.
        Map.entry("felix.bootdelegation.implicit", "false"),
        // No handler factory for the whole JVM: bundle addresses carry their handler with them.
        Map.entry("felix.service.urlhandlers", "false"),
        Map.entry("felix.log.logger", new FelixLog()),
        Map.entry("felix.systembundle.activators", List.of(new Activator())),
        // What goes wrong in a component is read from the runtime and told in a sentence.
        Map.entry("ds.log.enabled", "false"),
        Map.entry("ds.commands.enabled", "false"));
  }
}
