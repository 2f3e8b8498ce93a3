package org.photofactory.spi.outgoing;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks other computers over HTTP. The kernel gives it to each plugin as an OSGi service: take it in
 * the constructor of the component. It sends to the hosts that the plugin names in its permissions
 * and follows where these send it on; it reaches the public internet, and of the own network only
 * what the setting {@code outgoing.allow} names. It keeps no cookies, and starts no thread in the
 * plugin's name. Thread-safe.
 */
@ProviderType
public interface Outgoing {

  /**
   * Asks, and waits for the answer; whatever status it has, it is an answer. Redirects are followed
   * for {@code GET} and {@code HEAD} only. Not to be called within a {@code Write}.
   *
   * @throws NoAnswerException when there is no answer, none within the time, or one of more than a
   *     megabyte; also when the thread is interrupted, and it stays so
   */
  WebAnswer send(WebRequest request) throws NoAnswerException;
}
