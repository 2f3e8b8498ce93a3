package org.photofactory.web.door;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Request;

/**
 * How long somebody may stay whose request does not end: a session can end, a token be revoked and
 * a role be taken meanwhile.
 *
 * @param granted true while whoever came in would still be let in; asks the ledger
 */
public record Stay(BooleanSupplier granted) {

  private static final String ATTRIBUTE = Stay.class.getName();

  /** That of whoever makes a request; the doorman has let them in. */
  public static Stay of(Request request) {
    return (Stay) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "nobody was let in");
  }

  void grant(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
