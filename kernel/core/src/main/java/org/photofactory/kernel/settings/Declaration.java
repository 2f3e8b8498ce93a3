package org.photofactory.kernel.settings;

import java.util.Map;

/**
 * What one version of a plugin lets people set.
 *
 * @param plugin its id
 * @param settings by key, in the order in which it states them
 */
public record Declaration(String plugin, Map<String, DeclaredSetting> settings) {}
