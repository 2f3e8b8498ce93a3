package org.photofactory.kernel.config;

/**
 * A value that somebody has set.
 *
 * @param key key or variable, as written
 * @param text the value
 * @param origin where it was written, for people, for example {@code photofactory.conf line 3}
 */
record Entry(String key, String text, String origin) {}
