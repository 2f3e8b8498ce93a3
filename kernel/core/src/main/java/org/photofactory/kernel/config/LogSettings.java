package org.photofactory.kernel.config;

/**
 * How is logged.
 *
 * @param format how lines look
 * @param threshold the least important lines that are written
 */
public record LogSettings(LogFormat format, LogThreshold threshold) {}
