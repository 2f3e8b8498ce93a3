package org.photofactory.web.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/**
 * Gives answers that Jersey, or a plugin, makes of a bare status the form of all others: errors
 * come in the envelope, and what a route allows is told by the header {@code Allow} alone.
 */
final class BareAnswers implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    boolean allows = response.getHeaders().containsKey(HttpHeaders.ALLOW);
    if (status >= 400 && !response.hasEntity()) {
      Problem problem = Problems.ofStatus(status, request.getUriInfo().getRequestUri().getPath());
      response.setEntity(Envelope.of(problem), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    } else if (HttpMethod.OPTIONS.equals(request.getMethod()) && status == 200 && allows) {
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      response.setStatus(204);
    }
  }
}
