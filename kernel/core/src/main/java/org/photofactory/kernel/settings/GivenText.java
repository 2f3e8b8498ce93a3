package org.photofactory.kernel.settings;

/**
 * What the configuration says of a setting.
 *
 * @param text the value
 * @param origin where it is written, for people, for example {@code photofactory.conf line 3}
 */
public record GivenText(String text, String origin) {}
