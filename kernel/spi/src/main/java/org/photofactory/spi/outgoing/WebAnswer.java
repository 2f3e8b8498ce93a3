package org.photofactory.spi.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What another computer answered.
 *
 * @param status HTTP status; also one of failure, and of a redirect that was not followed
 * @param headers by name in lower case
 * @param body unpacked bytes
 */
public record WebAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  public WebAnswer {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  /** The first header of a name in lower case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Without what it brought. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
