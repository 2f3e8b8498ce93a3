package org.photofactory.web.uploads.resumable;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;
import org.photofactory.web.rest.Problem;

/**
 * Holds both sides to one version of tus: each answer names it, and a request that names another is
 * refused. Reading the state as JSON and asking what is offered need none.
 */
@Tus
public final class TusVersion implements ContainerRequestFilter, ContainerResponseFilter {

  static final String VERSION = "1.0.0";

  private static final String HEADER = "Tus-Resumable";
  private static final Set<String> FREE = Set.of(HttpMethod.GET, HttpMethod.OPTIONS);

  @Override
  public void filter(ContainerRequestContext request) {
    if (!FREE.contains(request.getMethod()) && !VERSION.equals(request.getHeaderString(HEADER))) {
      throw Problem.of(
              412,
              "TUS_VERSION",
              "This address speaks tus " + VERSION + ".",
              "Send the header " + HEADER + ": " + VERSION + ".")
          .asException();
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HEADER, VERSION);
    if (response.getStatus() == 412) {
      response.getHeaders().putSingle("Tus-Version", VERSION);
    }
  }
}
