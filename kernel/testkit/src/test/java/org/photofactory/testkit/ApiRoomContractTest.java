package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.spi.web.Visitor;

/** The contract catches what it is there for: a room for each promise, which breaks it. */
class ApiRoomContractTest {

  private static final List<Object> KEPT = new ArrayList<>();

  private static Kept with(Supplier<Object> resource) {
    return new Kept(() -> Set.of(resource.get()));
  }

  private static void assertCaught(ThrowingCallable test, String word) {
    assertThatThrownBy(test).hasMessageContaining(word);
  }

  @Test
  void a_room_without_resources() {
    assertCaught(new Kept(Set::of)::it_has_resources_that_can_be_called, "not to be empty");
  }

  @Test
  void a_resource_without_an_address() {
    assertCaught(with(Object::new)::it_has_resources_that_can_be_called, "has no @Path");
  }

  @Test
  void an_address_that_another_one_hides() {
    assertCaught(
        with(Hiding::new)::each_address_reaches_its_own_method, "what answers GET things/1");
  }

  @Test
  void words_that_are_no_numbers() {
    assertCaught(with(Careless::new)::odd_words_in_addresses_are_no_faults, "It failed at GET");
  }

  @Test
  void a_body_that_is_null() {
    assertCaught(with(Careless::new)::odd_bodies_are_no_faults, "It failed at POST");
  }

  @Test
  void a_guest_who_was_forgotten() {
    assertCaught(with(Careless::new)::whoever_may_come_is_answered, "as guest of 1");
  }

  @Test
  void a_way_out_of_the_room() {
    assertCaught(with(Leading::new)::each_address_reaches_its_own_method, "/api/v1/assets");
  }

  @Test
  void an_address_for_everything() {
    assertCaught(with(Everything::new)::what_is_not_there_is_not_found, "It failed at GET");
  }

  @Test
  void what_one_room_left_to_the_next() {
    AtomicInteger calls = new AtomicInteger();
    assertCaught(with(() -> new Counting(calls))::a_room_knows_nothing_of_the_one_before, "404");
  }

  @Test
  void a_resource_that_something_holds() {
    Kept room =
        with(
            () -> {
              Object resource = new Counting(new AtomicInteger());
              KEPT.add(resource);
              return resource;
            });
    assertCaught(
        room::who_is_inside_is_answered_when_it_goes_and_then_nothing_of_it_is_held,
        "Something holds");
  }

  private static final class Kept extends ApiRoomContract {
    private final ApiRoom room;

    Kept(ApiRoom room) {
      this.room = room;
    }

    @Override
    protected ApiRoom room() {
      return room;
    }
  }

  /** Believes what it is told. */
  @Path("things")
  public static final class Careless {

    /** A thing. */
    public record Thing(String name) {}

    @GET
    @Path("{number}")
    public String thing(@PathParam("number") String number, @QueryParam("from") String from) {
      return String.valueOf(Long.parseLong(number));
    }

    @GET
    public String mine(@Context SecurityContext security) {
      if (((Visitor) security.getUserPrincipal()).guest()) {
        throw new IllegalStateException("nobody has thought of guests");
      }
      return "mine";
    }

    @POST
    @Consumes("application/json")
    public void take(Thing thing) {
      thing.name();
    }
  }

  /** Has two addresses for the same path. */
  @Path("things")
  public static final class Hiding {
    @GET
    @Path("{number: [0-9]+}")
    public String thing(@PathParam("number") long number) {
      return "thing " + number;
    }

    @GET
    @Path("{word: .+}")
    public String word(@PathParam("word") String word) {
      return "word " + word;
    }
  }

  /** Sends people elsewhere. */
  @Path("leading")
  public static final class Leading {
    @GET
    public Response lead() {
      return Response.seeOther(URI.create("/api/v1/assets")).build();
    }
  }

  /** Wants to answer all addresses. */
  @Path("{all: .*}")
  public static final class Everything {
    @GET
    @Produces("text/plain")
    public String all(@PathParam("all") String all) {
      if (!all.startsWith("1")) {
        throw new IllegalStateException("it did not think of " + all);
      }
      return all;
    }
  }

  /** Is answered otherwise when it was asked before. */
  @Path("counting")
  public static final class Counting {
    private final AtomicInteger calls;

    Counting(AtomicInteger calls) {
      this.calls = calls;
    }

    @GET
    public Response count() {
      return Response.status(calls.incrementAndGet() > 1 ? 404 : 200).build();
    }
  }
}
