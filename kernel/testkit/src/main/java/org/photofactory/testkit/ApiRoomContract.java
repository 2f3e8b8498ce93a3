package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.rooms.Caller;
import org.photofactory.testkit.rooms.OddRequests;
import org.photofactory.testkit.rooms.OpenRoom;
import org.photofactory.testkit.rooms.RoomAnswer;
import org.photofactory.testkit.rooms.RoomRequest;
import org.photofactory.testkit.rooms.RoomVisitor;
import org.photofactory.testkit.rooms.Route;

/**
 * What every {@link ApiRoom} must keep; extend it and name a room. It is opened in Jersey as the
 * kernel does it, and each of its addresses is asked by whoever may come, for what makes sense and
 * for what does not. A room must never fail: 500 is answered for it, and after five of these the
 * kernel takes it for broken. The time limit of each test only catches what hangs.
 *
 * <pre>{@code
 * class CountsRoomTest extends ApiRoomContract {
 *   protected ApiRoom room() {
 *     return new CountsRoom(new TestLedger());
 *   }
 * }
 * }</pre>
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ApiRoomContract {

  private static final int CALLERS = 8;
  private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 0};

  private static final List<RoomVisitor> VISITORS =
      List.of(RoomVisitor.owner(1), RoomVisitor.owner(Long.MAX_VALUE), RoomVisitor.guest(1));

  /**
   * The room under test, with {@link TestLedger} and the like for what it takes; a new one each
   * time, and kept nowhere.
   */
  protected abstract ApiRoom room() throws Exception;

  /** What stands for variables in its paths, by their names, where no plain example fits. */
  protected Map<String, String> pathValues() {
    return Map.of();
  }

  /** A body that makes sense at an address; what is sent there has media type JSON. */
  protected String body(Route route) {
    return "{}";
  }

  @Test
  void it_has_resources_that_can_be_called() throws Exception {
    Set<Object> resources = room().resources();
    assertThat(resources).isNotEmpty().doesNotContainNull();
    try (OpenRoom open = new OpenRoom(room())) {
      assertThat(open.routes()).as("what %s answers", resources).isNotEmpty();
      assertThat(open.routes())
          .allSatisfy(
              route ->
                  assertThat(Modifier.isPublic(route.answers().getDeclaringClass().getModifiers()))
                      .as("the class of %s is public", route)
                      .isTrue());
    }
  }

  @Test
  void each_address_reaches_its_own_method() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      Caller caller = caller(open);
      for (Route route : open.routes()) {
        RoomRequest request = caller.request(route);
        RoomAnswer answer = caller.ask(request);
        assertThat(answer.reached())
            .as("what answers %s (%d)", request, answer.status())
            .isEqualTo(route.answers());
      }
    }
  }

  @Test
  void whoever_may_come_is_answered() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      Caller caller = caller(open);
      for (Route route : open.routes()) {
        for (RoomVisitor visitor : VISITORS) {
          caller.ask(caller.request(route).as(visitor));
        }
      }
    }
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      for (String path : OddRequests.NOWHERE) {
        RoomAnswer answer = caller(open).ask(RoomRequest.get(path));
        if (open.routes().stream().noneMatch(route -> route.matches(path))) {
          assertThat(answer.status()).as("GET %s", path).isEqualTo(404);
        }
      }
    }
  }

  @Test
  void a_method_that_an_address_does_not_know_is_refused() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      for (Route route : open.routes()) {
        String path = route.path(pathValues());
        RoomAnswer answer = caller(open).ask(RoomRequest.of("BREW", path));
        assertThat(answer.status()).as("BREW %s", path).isEqualTo(405);
        assertThat(answer.header("Allow").orElse("")).contains(route.method());
      }
    }
  }

  @Test
  void odd_words_in_addresses_are_no_faults() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      for (Route route : open.routes()) {
        for (String path : route.paths(pathValues(), OddRequests.WORDS)) {
          caller(open).ask(caller(open).request(route, path));
        }
      }
    }
  }

  @Test
  void odd_bodies_are_no_faults() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      for (Route route : open.routes().stream().filter(Route::takesBody).toList()) {
        RoomRequest bare = RoomRequest.of(route.method(), route.path(pathValues()));
        caller(open).ask(bare);
        caller(open).ask(bare.with("image/no-such", PICTURE));
        for (String body : OddRequests.BODIES) {
          caller(open).ask(bare.with(body));
        }
      }
    }
  }

  @Test
  void many_who_ask_at_once_are_answered_as_one_alone() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      Caller caller = caller(open);
      List<RoomRequest> questions = caller.questions();
      List<String> alone = caller.answers(questions);
      together(() -> assertThat(caller.answers(questions)).isEqualTo(alone));
    }
  }

  @Test
  void a_room_knows_nothing_of_the_one_before() throws Exception {
    List<String> first = opened();
    assertThat(opened()).isEqualTo(first);
    try (OpenRoom one = new OpenRoom(room());
        OpenRoom other = new OpenRoom(room())) {
      List<RoomRequest> everything = caller(one).everything();
      assertThat(caller(one).answers(everything)).isEqualTo(first);
      assertThat(caller(other).answers(everything)).isEqualTo(first);
    }
  }

  @Test
  void the_same_room_can_be_opened_again() throws Exception {
    ApiRoom room = room();
    List<String> before;
    try (OpenRoom open = new OpenRoom(room)) {
      before = caller(open).answers(caller(open).questions());
    }
    try (OpenRoom open = new OpenRoom(room)) {
      assertThat(caller(open).answers(caller(open).questions())).isEqualTo(before);
    }
  }

  @Test
  void who_is_inside_is_answered_when_it_goes_and_then_nothing_of_it_is_held() throws Exception {
    ReferenceQueue<Object> gone = new ReferenceQueue<>();
    List<WeakReference<Object>> resources = askedWhileItGoes(gone);
    for (int number = 0; number < resources.size(); number++) {
      if (!awaitGone(gone)) {
        fail("Something holds %s: a thread, a static field?", resources);
      }
    }
  }

  /** As in the appliance nobody comes in any more, and those inside are waited for. */
  private List<WeakReference<Object>> askedWhileItGoes(ReferenceQueue<Object> gone)
      throws Exception {
    Set<Object> resources = room().resources();
    CountDownLatch inside = new CountDownLatch(CALLERS);
    try (OpenRoom open = new OpenRoom(() -> resources)) {
      Caller caller = caller(open);
      List<RoomRequest> everything = caller.everything();
      together(
          () -> {
            do {
              caller.answers(everything);
              inside.countDown();
            } while (inside.getCount() > 0);
          });
    }
    return resources.stream().map(resource -> new WeakReference<>(resource, gone)).toList();
  }

  /** What is done by many. */
  private interface Deed {
    void run() throws Exception;
  }

  /** Waits for all of them; the limit only catches what hangs. */
  private static void together(Deed deed) throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> calls = new ArrayList<>();
      for (int number = 0; number < CALLERS; number++) {
        calls.add(
            callers.submit(
                () -> {
                  deed.run();
                  return null;
                }));
      }
      for (Future<?> call : calls) {
        call.get(120, TimeUnit.SECONDS);
      }
    }
  }

  private static boolean awaitGone(ReferenceQueue<Object> gone) throws InterruptedException {
    for (int attempt = 0; attempt < 30; attempt++) {
      System.gc();
      if (gone.remove(50) != null) {
        return true;
      }
    }
    return false;
  }

  private List<String> opened() throws Exception {
    try (OpenRoom open = new OpenRoom(room())) {
      Caller caller = caller(open);
      return caller.answers(caller.everything());
    }
  }

  private Caller caller(OpenRoom open) {
    return new Caller(open, pathValues(), this::body);
  }
}
