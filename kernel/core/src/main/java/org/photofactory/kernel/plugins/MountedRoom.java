package org.photofactory.kernel.plugins;

import java.util.Set;
import org.photofactory.spi.web.ApiRoom;

/**
 * The REST room of one plugin version. Two rooms are equal only when they are the same one.
 * Thread-safe.
 */
public final class MountedRoom {

  private final String pluginId;
  private final Set<Object> resources;
  private final Tenant tenant;
  private final Doorway doorway = new Doorway();

  MountedRoom(ApiRoom room, Tenant tenant) {
    this.pluginId = tenant.identity().id();
    this.resources = Set.copyOf(room.resources());
    this.tenant = tenant;
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("its API room has no resources");
    }
  }

  /** The plugin. */
  public String pluginId() {
    return pluginId;
  }

  /**
   * Its JAX-RS resource objects, never empty; nobody may keep them after the room was unmounted.
   */
  public Set<Object> resources() {
    return resources;
  }

  /** Says that the plugin's code has answered a request. */
  public void worked() {
    tenant.worked();
  }

  /** Says that a request failed inside the plugin's code. */
  public void failed(Throwable failure) {
    tenant.failed(failure);
  }

  Doorway doorway() {
    return doorway;
  }
}
