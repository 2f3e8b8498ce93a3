package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.kernel.plugins.TestTenants;
import org.photofactory.spi.web.Visitor;

class RoomsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static java.nio.file.Path folder;
  static TestSite site;

  private final List<String> troubles = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void a_room_answers_in_the_envelope() throws Exception {
    try (Mooring _ = mount("greeter", new Greeting("hello"))) {
      assertThat(text(site.get("/api/v1/p/greeter/greeting/Ann?x=1")))
          .contains("\"data\":{\"text\":\"hello Ann\",\"day\":\"2020-02-18\"}")
          .contains("\"error\":null");
      assertThat(text(site.get("/api/v1/p/greeter/greeting/Ann/plain"))).isEqualTo("plain Ann");
      HttpResponse<byte[]> posted =
          site.post(
              "/api/v1/p/greeter/greeting",
              "{\"text\":\"hi\",\"day\":\"2020-01-01\"}".getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/json");
      assertThat(text(posted)).contains("\"data\":[\"hi 2020\"]");
    }
  }

  @Test
  void errors_of_a_room_are_answered_in_the_envelope() throws Exception {
    try (Mooring _ = mount("failing", new Greeting("hello"))) {
      assertCode("/api/v1/p/failing/nothing", 404, "NOT_FOUND");
      assertCode("/api/v1/p/failing", 404, "NOT_FOUND");
      assertCode("/api/v1/p/failing/greeting/Ann/forbidden", 403, "FORBIDDEN");
      assertThat(site.get("/api/v1/p/failing/greeting/Ann/teapot").statusCode()).isEqualTo(418);
      assertThat(troubles).isEmpty();
      for (int call = 0; call < 5; call++) {
        assertCode("/api/v1/p/failing/greeting/Ann/bug", 500, "INTERNAL");
      }
      assertThat(troubles).hasSize(1);
    }
  }

  @Test
  void a_room_that_has_answered_is_not_judged_by_what_fails_later() throws Exception {
    try (Mooring _ = mount("mended", new Greeting("hello"))) {
      for (int call = 0; call < 4; call++) {
        assertCode("/api/v1/p/mended/greeting/Ann/bug", 500, "INTERNAL");
      }
      assertThat(site.get("/api/v1/p/mended/greeting/Ann").statusCode()).isEqualTo(200);
      for (int call = 0; call < 5; call++) {
        assertCode("/api/v1/p/mended/greeting/Ann/bug", 500, "INTERNAL");
      }
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void a_room_learns_for_whom_it_answers_from_the_kernel_alone() throws Exception {
    TestPeople people = TestPeople.withAdmin(database.database());
    Account member = people.person("mia", Role.MEMBER);
    Account house = people.admin();
    try (Mooring _ = mount("asked", new Who())) {
      assertThat(who(people, house, "")).contains("\"anna " + house.id() + " false\"");
      assertThat(who(people, member, "?owner=" + house.id()))
          .contains("\"mia " + member.id() + " false\"");
      Account viewer = people.person("vic", Role.VIEWER);
      people.room().household().setRole(viewer, Role.VIEWER, house, Origin.console());
      assertThat(who(people, viewer, "")).contains("\"vic " + house.id() + " true\"");
      assertThat(site.send(site.strange("/api/v1/p/asked/who")).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_plugin_that_is_not_there_is_not_found() throws Exception {
    assertCode("/api/v1/p/absent/greeting", 404, "PLUGIN_NOT_FOUND");
    assertCode("/api/v1/p/", 404, "PLUGIN_NOT_FOUND");
  }

  @Test
  void a_room_that_went_answers_no_more_and_a_new_one_answers_anew() throws Exception {
    mount("swapped", new Greeting("old")).close();
    assertCode("/api/v1/p/swapped/greeting/Ann", 404, "PLUGIN_NOT_FOUND");
    Mooring old = mount("swapped", new Greeting("old"));
    assertThat(text(site.get("/api/v1/p/swapped/greeting/Ann"))).contains("old Ann");
    site.rooms.replacing("swapped");
    old.close();
    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(() -> unchecked("/api/v1/p/swapped/greeting/Ann"));
    try (Mooring _ = mount("swapped", new Greeting("new"))) {
      site.rooms.replaced("swapped");
      assertThat(waiting.get()).contains("new Ann");
    }
  }

  @Test
  void a_room_waits_for_its_visitors_before_it_goes() throws Exception {
    Slow slow = new Slow();
    Mooring room = mount("slow", slow);
    CompletableFuture<String> visitor =
        CompletableFuture.supplyAsync(() -> unchecked("/api/v1/p/slow/slow"));
    slow.entered.await();
    CompletableFuture<Void> going = CompletableFuture.runAsync(room::close);
    assertThat(going).isNotDone();
    slow.released.countDown();
    assertThat(visitor.get()).contains("\"data\":[\"done\"]");
    going.get();
  }

  private Mooring mount(String plugin, Object resource) {
    return site.rooms.dock(() -> Set.of(resource), TestTenants.named(plugin, troubles));
  }

  private static String who(TestPeople people, Account account, String query) throws Exception {
    return text(
        site.send(
            site.strange("/api/v1/p/asked/who" + query)
                .header("Authorization", people.token(account, EnumSet.of(Scope.READ)))
                // The console alone may say so.
                .header("X-Owner", TestPeople.ADMIN.login())));
  }

  private static String unchecked(String path) {
    try {
      return text(site.get(path));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static void assertCode(String path, int status, String code) throws Exception {
    HttpResponse<byte[]> answer = site.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(site.json(answer).at("/error/code").asText()).as(path).isEqualTo(code);
  }

  public record Hello(String text, LocalDate day) {}

  /** What a plugin might bring. */
  @Path("greeting")
  public static final class Greeting {
    private final String word;

    public Greeting(String word) {
      this.word = word;
    }

    @GET
    @Path("{name}")
    @Produces("application/json")
    public Hello greet(@PathParam("name") String name) {
      return new Hello(word + " " + name, LocalDate.of(2020, 2, 18));
    }

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public List<String> take(Hello hello) {
      return List.of(hello.text() + " " + hello.day().getYear());
    }

    @GET
    @Path("{name}/plain")
    @Produces("text/plain")
    public String plain(@PathParam("name") String name) {
      return "plain " + name;
    }

    @GET
    @Path("{name}/bug")
    public String bug() {
      throw new IllegalStateException("a bug of the plugin");
    }

    @GET
    @Path("{name}/forbidden")
    public String forbidden() {
      throw new ForbiddenException();
    }

    @GET
    @Path("{name}/teapot")
    public Response teapot() {
      return Response.status(418).build();
    }
  }

  /** Tells who asks. */
  @Path("who")
  public static final class Who {
    @GET
    @Produces("application/json")
    public List<String> who(@Context SecurityContext security) {
      Visitor visitor = (Visitor) security.getUserPrincipal();
      return List.of(visitor.getName() + " " + visitor.owner() + " " + visitor.guest());
    }
  }

  /** Takes as long as the test wants. */
  @Path("slow")
  public static final class Slow {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @GET
    @Produces("application/json")
    public List<String> untilReleased() throws InterruptedException {
      entered.countDown();
      released.await();
      return List.of("done");
    }
  }
}
