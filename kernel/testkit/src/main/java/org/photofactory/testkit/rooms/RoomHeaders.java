package org.photofactory.testkit.rooms;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Locale;

/**
 * Leaves out of a room's answers what is the kernel's to say, as the kernel does. Stateless,
 * thread-safe.
 */
final class RoomHeaders implements ContainerResponseFilter {

  /** Beginnings of names. */
  private static final List<String> OF_THE_KERNEL =
      List.of(
          "access-control-",
          "alt-svc",
          "clear-site-data",
          "content-security-policy",
          "cross-origin-",
          "nel",
          "permissions-policy",
          "referrer-policy",
          "refresh",
          "report",
          "service-worker-allowed",
          "set-cookie",
          "strict-transport-security",
          "www-authenticate",
          "x-content-type-options",
          "x-dns-prefetch-control",
          "x-frame-options");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().keySet().removeIf(RoomHeaders::isOfTheKernel);
  }

  private static boolean isOfTheKernel(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OF_THE_KERNEL.stream().anyMatch(lower::startsWith);
  }
}
