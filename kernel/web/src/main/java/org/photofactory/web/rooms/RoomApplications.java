package org.photofactory.web.rooms;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Events.Subscription;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.MountedRoom;
import org.photofactory.spi.web.FileAnswer;
import org.photofactory.web.media.ByteSender;
import org.photofactory.web.media.Bytes;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.RestApplication;

/**
 * The JAX-RS applications of plugins' rooms, one each: built at the first request, taken down when
 * the room is unmounted, so that nothing of a plugin that has gone is held here. Safe for use by
 * many threads.
 */
final class RoomApplications implements AutoCloseable {

  private final Database database;
  private final Map<MountedRoom, RestApplication> built = new ConcurrentHashMap<>();
  private final Subscription subscription;
  private final ByteSender sender = new ByteSender();

  RoomApplications(Database database, ApiRooms rooms) {
    this.database = database;
    this.subscription = rooms.onUnmount(this::takeDown);
  }

  /** The application of a room; the caller is inside the room. */
  RestApplication of(MountedRoom room) {
    return built.computeIfAbsent(room, this::build);
  }

  @Override
  public void close() {
    subscription.close();
    built.keySet().forEach(this::takeDown);
  }

  private RestApplication build(MountedRoom room) {
    String root = RoomsHandler.ROOT + room.pluginId() + '/';
    return new RestApplication(
        root,
        room.resources(),
        new Problems(database, room::failed),
        this::send,
        new RoomHeaders());
  }

  private void send(FileAnswer file, Request request, Response response, Callback callback)
      throws IOException {
    Bytes bytes = new Bytes(file.file(), file.mime(), file.tag(), file.lasting(), null);
    sender.send(bytes, request, response, callback);
  }

  private void takeDown(MountedRoom room) {
    RestApplication application = built.remove(room);
    if (application != null) {
      application.close();
    }
  }
}
