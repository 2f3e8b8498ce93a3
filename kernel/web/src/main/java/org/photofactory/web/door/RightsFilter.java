package org.photofactory.web.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/** Lets a request through to a resource method only with the right that the method needs. */
public final class RightsFilter implements ContainerRequestFilter {

  /**
   * Makes sure that every resource method says what it needs.
   *
   * @throws IllegalStateException when one does not
   */
  public static void requireRights(Set<Object> resources) {
    resources.stream()
        .flatMap(resource -> Arrays.stream(resource.getClass().getMethods()))
        .filter(RightsFilter::answersRequests)
        .filter(method -> !method.isAnnotationPresent(Needs.class))
        .findAny()
        .ifPresent(
            method -> {
              throw new IllegalStateException(method + " does not say what right it needs");
            });
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Right right = needed(request);
    if (right == Right.ANYBODY) {
      return;
    }
    Caller caller = Caller.of(request.getSecurityContext());
    if (right == null || !caller.may(right)) {
      throw Caller.notAllowed().asException();
    }
  }

  private static @Nullable Right needed(ContainerRequestContext request) {
    ExtendedUriInfo matched = (ExtendedUriInfo) request.getUriInfo();
    ResourceMethod resource = matched.getMatchedResourceMethod();
    Needs needs =
        resource == null
            ? null
            : resource.getInvocable().getDefinitionMethod().getAnnotation(Needs.class);
    if (needs != null) {
      return needs.value();
    }
    // Which methods an address knows is no secret: Jersey answers it by itself.
    return HttpMethod.OPTIONS.equals(request.getMethod()) ? Right.ANYBODY : null;
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
