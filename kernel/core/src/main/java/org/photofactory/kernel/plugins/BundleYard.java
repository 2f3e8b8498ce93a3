package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.osgi.framework.BundleContext;

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
    Duration limit) {}
