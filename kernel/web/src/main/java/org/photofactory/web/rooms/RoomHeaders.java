package org.photofactory.web.rooms;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Locale;

/**
 * Leaves out of a room's answers what is the house's to say: how strict browsers are here, who else
 * may read along, and who has logged in. A room answers at the address of the whole appliance, so
 * it would say it of everything. Stateless, thread-safe.
 */
final class RoomHeaders implements ContainerResponseFilter {

  /** Beginnings of names; the test kit has the same ones. */
  private static final List<String> OF_THE_HOUSE =
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
    answer.getHeaders().keySet().removeIf(RoomHeaders::isOfTheHouse);
  }

  private static boolean isOfTheHouse(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OF_THE_HOUSE.stream().anyMatch(lower::startsWith);
  }
}
