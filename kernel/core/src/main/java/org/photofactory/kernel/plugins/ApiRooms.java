package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.photofactory.kernel.events.Events.Subscription;
import org.photofactory.spi.web.ApiRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST rooms of plugins. A request {@link #enter}s the room and leaves it; a room that goes
 * lets nobody in any more, waits for those inside, and is then unmounted. While a plugin is being
 * replaced, requests wait a moment for the new version instead of failing. Thread-safe.
 */
public final class ApiRooms implements ServiceDock<ApiRoom> {

  private static final Logger log = LoggerFactory.getLogger(ApiRooms.class);
  private static final Duration HOLD = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(30);

  private final Map<String, MountedRoom> rooms = new HashMap<>();
  private final Set<String> beingReplaced = new HashSet<>();
  private final List<Consumer<MountedRoom>> unmountListeners = new CopyOnWriteArrayList<>();

  /** A request's stay in a room. */
  public interface Visit extends AutoCloseable {
    /** Where it is. */
    MountedRoom room();

    /** Leaves. */
    @Override
    void close();
  }

  /**
   * Enters the room of a plugin; waits up to 5 s while the plugin is being replaced. Close the
   * visit when the request has ended.
   *
   * @return empty when the plugin has no room
   */
  public Optional<Visit> enter(String pluginId) throws InterruptedException {
    Optional<MountedRoom> room = room(pluginId);
    while (room.isPresent() && !room.get().doorway().enter()) {
      room = room(pluginId);
    }
    return room.map(ApiRooms::visit);
  }

  /**
   * Tells when a room is unmounted: nobody is inside any more, and everything built of its
   * resources must go before the listener returns.
   */
  public Subscription onUnmount(Consumer<MountedRoom> listener) {
    unmountListeners.add(listener);
    return () -> unmountListeners.remove(listener);
  }

  @Override
  public Class<ApiRoom> type() {
    return ApiRoom.class;
  }

  @Override
  public Mooring dock(ApiRoom service, Tenant tenant) {
    MountedRoom room = new MountedRoom(service, tenant);
    synchronized (rooms) {
      if (rooms.putIfAbsent(room.pluginId(), room) != null) {
        throw new IllegalStateException("it has two API rooms; a plugin has at most one");
      }
      rooms.notifyAll();
    }
    return () -> unmount(room);
  }

  @Override
  public void replacing(String pluginId) {
    synchronized (rooms) {
      beingReplaced.add(pluginId);
    }
  }

  @Override
  public void replaced(String pluginId) {
    synchronized (rooms) {
      beingReplaced.remove(pluginId);
      rooms.notifyAll();
    }
  }

  private Optional<MountedRoom> room(String pluginId) throws InterruptedException {
    long deadline = System.nanoTime() + HOLD.toNanos();
    synchronized (rooms) {
      while (!rooms.containsKey(pluginId) && beingReplaced.contains(pluginId)) {
        long remaining = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (remaining <= 0) {
          break;
        }
        rooms.wait(remaining);
      }
      return Optional.ofNullable(rooms.get(pluginId));
    }
  }

  private void unmount(MountedRoom room) {
    synchronized (rooms) {
      rooms.remove(room.pluginId(), room);
    }
    if (!room.doorway().close(DRAIN)) {
      log.warn("Requests to the API of {} do not end", room.pluginId());
    }
    unmountListeners.forEach(listener -> listener.accept(room));
  }

  private static Visit visit(MountedRoom room) {
    return new Visit() {
      @Override
      public MountedRoom room() {
        return room;
      }

      @Override
      public void close() {
        room.doorway().leave();
      }
    };
  }
}
