package org.photofactory.kernel.config;

/**
 * How the web app and the programming interface are served.
 *
 * @param address address to listen on, as a literal, or {@link #ALL} for all of this computer's
 * @param port port to listen on
 * @param maxUploadBytes largest file that an upload may bring
 * @param network who is believed, and how much of them is borne
 */
public record HttpSettings(String address, int port, long maxUploadBytes, NetworkSettings network) {

  /** Stands for every address of this computer. */
  public static final String ALL = "*";

  /** With the usual network. */
  public HttpSettings(String address, int port, long maxUploadBytes) {
    this(address, port, maxUploadBytes, NetworkSettings.usual());
  }
}
