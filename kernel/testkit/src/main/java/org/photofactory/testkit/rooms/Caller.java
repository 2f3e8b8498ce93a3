package org.photofactory.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks a room, and looks at what every answer must be. Thread-safe.
 *
 * @param room is asked
 * @param values for variables in its paths, by their names
 * @param bodies what makes sense at its addresses
 */
public record Caller(OpenRoom room, Map<String, String> values, Function<Route, String> bodies) {

  /** A question that makes sense, for each address. */
  public List<RoomRequest> everything() {
    return room.routes().stream()
        .map(this::request)
        .sorted(Comparator.comparing(RoomRequest::toString))
        .toList();
  }

  /** Those of them that change nothing. */
  public List<RoomRequest> questions() {
    return everything().stream().filter(asked -> asked.method().equals("GET")).toList();
  }

  /** A question that makes sense. */
  public RoomRequest request(Route route) {
    return request(route, route.path(values));
  }

  /** The same elsewhere. */
  public RoomRequest request(Route route, String path) {
    RoomRequest bare = RoomRequest.of(route.method(), path);
    return route.takesBody() ? bare.with(bodies.apply(route)) : bare;
  }

  /** How each request ended; what answers say may tell the time of day. */
  public List<String> answers(List<RoomRequest> requests) throws InterruptedException {
    List<String> answers = new ArrayList<>();
    for (RoomRequest request : requests) {
      RoomAnswer answer = ask(request);
      answers.add(request + ": " + answer.status() + answer.header("Content-Type").orElse(""));
    }
    return answers;
  }

  /**
   * Asks.
   *
   * @throws AssertionError when the room failed, or its answer is none
   */
  public RoomAnswer ask(RoomRequest request) throws InterruptedException {
    RoomAnswer answer = room.ask(request);
    if (answer.fault() != null) {
      throw new AssertionError("It failed at " + request, answer.fault());
    }
    assertThat(answer.status()).as("%s: %s", request, answer.text()).isBetween(200, 499);
    if (answer.status() >= 400) {
      assertThat(answer.isJson()).as("%s is refused in JSON: %s", request, answer.text()).isTrue();
      assertThat(answer.error().path("code").asText()).as(answer.text()).matches("[A-Z_]+");
    }
    String place = answer.header("Location").orElse(room.root());
    assertThat(place)
        .as("where %s leads: to an address of this room, or a relative one", request)
        .matches("(?!/).*|" + room.root() + ".*");
    return answer;
  }
}
