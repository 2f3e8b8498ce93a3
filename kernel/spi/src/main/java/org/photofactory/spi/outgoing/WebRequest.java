package org.photofactory.spi.outgoing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of another computer.
 *
 * @param method for example {@code GET}; only {@code GET} and {@code HEAD} follow redirects
 * @param address with http or https, without user and password; never told beyond its host
 * @param headers by name; {@code Content-Type} and {@code User-Agent} belong here too
 * @param body bytes to send; empty for none
 * @param patience for everything together, from finding the host to the last byte of the answer
 */
public record WebRequest(
    String method, URI address, Map<String, String> headers, byte[] body, Duration patience) {

  public WebRequest {
    Objects.requireNonNull(method, "method is null");
    Objects.requireNonNull(address, "address is null");
    headers = Map.copyOf(headers);
    body = body.clone();
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be positive: " + patience);
    }
  }

  /** Reads an address. */
  public static WebRequest get(URI address, Map<String, String> headers, Duration patience) {
    return new WebRequest("GET", address, headers, new byte[0], patience);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Without headers, body and query, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + address.getScheme() + "://" + address.getHost();
  }
}
