package org.photofactory.kernel.config;

/**
 * How the web app and the programming interface are served.
 *
 * @param address loopback address to listen on, as a literal
 * @param port port to listen on
 * @param maxUploadBytes largest file that an upload may bring
 */
public record HttpSettings(String address, int port, long maxUploadBytes) {}
