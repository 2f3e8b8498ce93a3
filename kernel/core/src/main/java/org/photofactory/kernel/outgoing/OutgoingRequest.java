package org.photofactory.kernel.outgoing;

import java.net.URI;
import java.util.Map;

/**
 * What is asked of another computer.
 *
 * @param method for example {@code GET}; only {@code GET} and {@code HEAD} follow redirects
 * @param address with http or https; never written to logs beyond its host
 * @param headers by name; {@code Content-Type} belongs here too
 * @param body bytes to send; empty for none
 */
public record OutgoingRequest(
    String method, URI address, Map<String, String> headers, byte[] body) {

  public OutgoingRequest {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  /** Reads an address. */
  public static OutgoingRequest get(URI address) {
    return new OutgoingRequest("GET", address, Map.of(), new byte[0]);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /**
   * Without headers and body, which may hold secrets, and without the query, for the same reason.
   */
  @Override
  public String toString() {
    return method + " " + address.getScheme() + "://" + address.getHost();
  }
}
