package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.kernel.plugins.ApiRooms.Visit;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;

@Timeout(60)
class ApiRoomsTest {

  private final ApiRooms rooms = new ApiRooms();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @Test
  void a_plugin_without_a_room_has_none() throws InterruptedException {
    assertThat(rooms.enter("faces")).isEmpty();
  }

  @Test
  void a_room_is_unmounted_only_when_the_last_visitor_has_left() throws Exception {
    List<MountedRoom> unmounted = new CopyOnWriteArrayList<>();
    rooms.onUnmount(unmounted::add);
    Mooring mooring = mount("old");
    Visit visit = rooms.enter("faces").orElseThrow();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(mooring::close);
    while (enterAndLeave()) {
      Thread.onSpinWait();
    }
    assertThat(unmounted).isEmpty();
    visit.close();
    closing.join();
    assertThat(unmounted).containsExactly(visit.room());
  }

  @Test
  void a_request_waits_for_the_next_version_while_a_plugin_is_replaced() throws Exception {
    mount("old").close();
    rooms.replacing("faces");
    CompletableFuture<Optional<Visit>> request = CompletableFuture.supplyAsync(this::enter);
    mount("new");
    rooms.replaced("faces");
    assertThat(request.join().orElseThrow().room().resources()).containsExactly("new");
  }

  @Test
  void a_request_gives_up_when_the_replacement_has_no_room() throws Exception {
    rooms.replacing("faces");
    CompletableFuture<Optional<Visit>> request = CompletableFuture.supplyAsync(this::enter);
    rooms.replaced("faces");
    assertThat(request.join()).isEmpty();
  }

  @Test
  void a_second_room_of_one_plugin_is_refused() {
    mount("one");
    assertThatThrownBy(() -> mount("two")).hasMessageContaining("at most one");
  }

  private Mooring mount(Object resource) {
    return rooms.dock(() -> Set.of(resource), TestTenants.named("faces", troubles));
  }

  private boolean enterAndLeave() throws InterruptedException {
    Optional<Visit> visit = rooms.enter("faces");
    visit.ifPresent(Visit::close);
    return visit.isPresent();
  }

  private Optional<Visit> enter() {
    try {
      return rooms.enter("faces");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
