package org.photofactory.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Notes on the request which route answers it, so that its time is counted by route and not by
 * address.
 */
public final class RouteNames implements ContainerRequestFilter {

  /** Request attribute that holds the name of the route. */
  public static final String ATTRIBUTE = "org.photofactory.web.route";

  /** Names the route of a request. */
  public static void name(Request request, String route) {
    request.setAttribute(ATTRIBUTE, route);
  }

  @Override
  public void filter(ContainerRequestContext context) {
    UriInfo uri = context.getUriInfo();
    if (context.getProperty(Request.class.getName()) instanceof Request request
        && uri instanceof ExtendedUriInfo matched) {
      name(request, (uri.getBaseUri().getPath() + template(matched)).replaceAll("/{2,}", "/"));
    }
  }

  private static String template(ExtendedUriInfo matched) {
    StringBuilder route = new StringBuilder();
    for (UriTemplate part : matched.getMatchedTemplates().reversed()) {
      route.append(part.getTemplate());
    }
    return route.toString();
  }
}
