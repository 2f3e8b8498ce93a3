package org.photofactory.kernel.config;

/**
 * A setting that a plugin declares in {@code PF-INF/plugin.json}.
 *
 * @param defaultText its value when nobody sets it
 * @param description for people
 */
public record DeclaredSetting(String defaultText, String description) {}
