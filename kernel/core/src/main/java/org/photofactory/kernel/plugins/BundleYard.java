package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The framework as the host uses it.
 *
 * @param context context of the framework itself
 * @param framework answers why components do not work
 * @param desk leads services to the docks
 * @param loaders proves that old classes leave memory
 * @param limit how long a bundle may take to start or to stop
 */
record BundleYard(
    BundleContext context,
    PluginFramework framework,
    ServiceDesk desk,
    LoaderWatch loaders,
    Duration limit) {

  /** Packages that bundles may import here, with their versions. */
  Map<String, List<Version>> offeredPackages() {
    Map<String, List<Version>> offered = new HashMap<>();
    BundleRevision system = context.getBundle(0).adapt(BundleRevision.class);
    for (BundleCapability capability :
        system.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
      Map<String, Object> attributes = capability.getAttributes();
      String name = (String) attributes.get(PackageNamespace.PACKAGE_NAMESPACE);
      Object version = attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
      offered
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(version instanceof Version exact ? exact : Version.emptyVersion);
    }
    return offered;
  }
}
