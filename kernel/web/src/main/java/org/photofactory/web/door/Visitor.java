package org.photofactory.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.eclipse.jetty.server.Request;
import org.photofactory.kernel.accounts.Entrance;
import org.photofactory.kernel.accounts.Origin;

/**
 * Where a request comes from that nobody has to have logged in for.
 *
 * @param from address and browser
 * @param secure true when it came by TLS
 */
public record Visitor(Entrance.From from, boolean secure) {

  /** Where it comes from. */
  public static Visitor of(ContainerRequestContext context) {
    Request request = (Request) context.getProperty(Request.class.getName());
    String client = Objects.requireNonNullElse(context.getHeaderString(HttpHeaders.USER_AGENT), "");
    return new Visitor(new Entrance.From(RemoteAddress.of(request), client), request.isSecure());
  }

  /** For the trail of what was done. */
  public Origin origin() {
    return Origin.stranger(from.address());
  }
}
