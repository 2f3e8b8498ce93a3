package org.photofactory.testkit.rooms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a room is asked. Immutable, as long as nobody changes the body.
 *
 * @param method for example {@code GET}
 * @param path below the room's own address, as it stands in an address, with its query: {@code
 *     counts?year=2020}
 * @param visitor who asks
 * @param mime media type of the body; null without one
 * @param body its bytes; empty without one
 */
public record RoomRequest(
    String method, String path, RoomVisitor visitor, @Nullable String mime, byte[] body) {

  private static final long SOMEBODY = 1;
  private static final byte[] NOTHING = {};

  /** A question of the owner of a library. */
  public static RoomRequest get(String path) {
    return of("GET", path);
  }

  /** The same by any method, without a body. */
  public static RoomRequest of(String method, String path) {
    return new RoomRequest(method, path, RoomVisitor.owner(SOMEBODY), null, NOTHING);
  }

  /** The same, asked by somebody else. */
  public RoomRequest as(RoomVisitor other) {
    return new RoomRequest(method, path, other, mime, body);
  }

  /** The same with a body of JSON. */
  public RoomRequest with(String json) {
    return with("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with a body. */
  public RoomRequest with(String type, byte[] content) {
    return new RoomRequest(method, path, visitor, type, content);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoomRequest(var asked, var where, var who, var type, var content)
        && method.equals(asked)
        && path.equals(where)
        && visitor.equals(who)
        && Objects.equals(mime, type)
        && Arrays.equals(body, content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, path, visitor, mime, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    String said = body.length == 0 ? "" : " " + new String(body, StandardCharsets.UTF_8);
    return method + " " + path + " as " + visitor.getName() + said;
  }
}
