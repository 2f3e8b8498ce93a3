package org.photofactory.kernel.plugins;

import java.nio.file.Path;

/**
 * The jar of a plugin that is active.
 *
 * @param file where it lies
 * @param version of its manifest
 * @param descriptor what it says about itself
 */
public record RunningJar(Path file, String version, PluginDescriptor descriptor) {}
