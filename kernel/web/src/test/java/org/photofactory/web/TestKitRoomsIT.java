package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.kernel.plugins.TestTenants;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.testkit.panels.PanelPlace;
import org.photofactory.testkit.rooms.OpenRoom;
import org.photofactory.testkit.rooms.RoomAnswer;
import org.photofactory.testkit.rooms.RoomRequest;

/**
 * Authors test their rooms and panels without an appliance; what the test kit does for them must be
 * what this one does.
 */
class TestKitRoomsIT {

  private static final String PLUGIN = "plugin";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static java.nio.file.Path folder;
  static TestSite site;
  static Mooring room;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    room =
        site.rooms.dock(
            () -> Set.of(new Everything()), TestTenants.named(PLUGIN, new ArrayList<>()));
  }

  @AfterAll
  static void close() throws Exception {
    room.close();
    site.close();
  }

  static Stream<RoomRequest> questions() {
    Stream<RoomRequest> plain =
        Stream.of(
                "things",
                "things/1",
                "things/x",
                "things/status/400",
                "things/status/401",
                "things/status/403",
                "things/status/409",
                "things/status/418",
                "things/status/502",
                "things/status/503",
                "things/thrown/404",
                "things/thrown/502",
                "things/gone",
                "things/bug",
                "things/text",
                "things/nothing",
                "things/nothing?number=x",
                "things/elsewhere",
                "nowhere",
                "")
            .map(RoomRequest::get);
    RoomRequest take = RoomRequest.of("POST", "things");
    Stream<RoomRequest> bodies =
        Stream.of(
                "{\"name\":\"a\",\"day\":\"2020-02-29\"}",
                "{}",
                "null",
                "",
                "[]",
                "{",
                "{\"odd\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}")
            .map(take::with);
    Stream<RoomRequest> others =
        Stream.of(
            take,
            take.with("text/plain", "a".getBytes(StandardCharsets.UTF_8)),
            RoomRequest.of("DELETE", "things"),
            RoomRequest.of("OPTIONS", "things"));
    return Stream.of(plain, bodies, others).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_room_in_the_test_kit_answers_as_one_in_the_appliance(RoomRequest question)
      throws Exception {
    HttpResponse<byte[]> real = send(question);
    try (OpenRoom kit = new OpenRoom(() -> Set.of(new Everything()))) {
      RoomAnswer answer = kit.ask(question);
      assertThat(answer.status()).as(answer.text()).isEqualTo(real.statusCode());
      assertThat(answer.header("Allow")).isEqualTo(real.headers().firstValue("Allow"));
      assertThat(answer.header("Location")).isEqualTo(real.headers().firstValue("Location"));
      if (answer.status() >= 400) {
        assertThat(answer.error().path("code").asText())
            .isEqualTo(site.json(real).at("/error/code").asText());
      } else {
        assertThat(answer.text()).isEqualTo(new String(real.body(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void a_room_says_nothing_that_is_the_house_to_say_here_and_there() throws Exception {
    RoomRequest question = RoomRequest.get("things/bold");
    var real = send(question).headers();
    var house = send(RoomRequest.get("things/text")).headers();
    try (OpenRoom kit = new OpenRoom(() -> Set.of(new Everything()))) {
      RoomAnswer answer = kit.ask(question);
      for (String name : Everything.BOLD) {
        assertThat(answer.header(name)).as(name).isEmpty();
        assertThat(real.firstValue(name)).as(name).isEqualTo(house.firstValue(name));
      }
      assertThat(answer.header("X-Own")).contains("bold");
      assertThat(real.firstValue("X-Own")).contains("bold");
    }
    assertThat(house.firstValue("Content-Security-Policy")).get().asString().contains("sandbox");
  }

  @Test
  void panels_in_the_test_kit_are_held_to_the_policies_of_the_appliance() throws Exception {
    assertThat(policy("/")).contains(PanelPlace.PAGE.policy());
    assertThat(policy("/p/any/1.0.0/")).contains(PanelPlace.FRAME.policy());
  }

  private static Optional<String> policy(String path) throws Exception {
    return site.get(path).headers().firstValue("Content-Security-Policy");
  }

  private static HttpResponse<byte[]> send(RoomRequest question) throws Exception {
    var request =
        site.request("/api/v1/p/" + PLUGIN + '/' + question.path())
            .method(question.method(), BodyPublishers.ofByteArray(question.body()));
    if (question.mime() != null) {
      request.header("Content-Type", question.mime());
    }
    return site.send(request);
  }

  /** All that rooms can do, in one. */
  @Path("things")
  public static final class Everything {

    static final List<String> BOLD =
        List.of(
            "Access-Control-Allow-Origin",
            "Alt-Svc",
            "Clear-Site-Data",
            "Content-Security-Policy",
            "Cross-Origin-Resource-Policy",
            "NEL",
            "Permissions-Policy",
            "Referrer-Policy",
            "Refresh",
            "Report-To",
            "Service-Worker-Allowed",
            "Set-Cookie",
            "Strict-Transport-Security",
            "WWW-Authenticate",
            "X-Content-Type-Options",
            "X-DNS-Prefetch-Control",
            "X-Frame-Options");

    /** A thing. */
    public record Thing(String name, LocalDate day) {}

    /** What JSON is made of. */
    public record Rich(
        MediaKind kind,
        Map<String, Integer> numbers,
        Instant at,
        Duration took,
        ZoneOffset offset,
        List<String> words,
        String nothing) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Rich things() {
      return new Rich(
          MediaKind.RAW,
          Map.of("a", 1),
          Instant.EPOCH,
          Duration.ofSeconds(90),
          ZoneOffset.UTC,
          List.of("ä"),
          null);
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Long> thing(@PathParam("number") long number) {
      return List.of(number);
    }

    @GET
    @Path("status/{status}")
    public Response status(@PathParam("status") int status) {
      return Response.status(status).build();
    }

    @GET
    @Path("thrown/{status}")
    public String thrown(@PathParam("status") int status) {
      throw new WebApplicationException(status);
    }

    @GET
    @Path("gone")
    public String gone() throws NoSuchFileException {
      throw new NoSuchFileException("a file");
    }

    @GET
    @Path("bug")
    public String bug() {
      throw new IllegalStateException("a bug of the plugin");
    }

    @GET
    @Path("text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
      return "text";
    }

    @GET
    @Path("nothing")
    @Produces(MediaType.APPLICATION_JSON)
    public Response nothing(@QueryParam("number") Integer number) {
      return Response.noContent().build();
    }

    @GET
    @Path("elsewhere")
    public Response elsewhere() {
      return Response.created(URI.create("things/2")).build();
    }

    @GET
    @Path("bold")
    @Produces(MediaType.TEXT_HTML)
    public Response bold() {
      Response.ResponseBuilder answer = Response.ok("<script>1</script>").header("X-Own", "bold");
      BOLD.forEach(name -> answer.header(name, "anything"));
      return answer.cookie(new NewCookie.Builder("photofactory").value("mine").build()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> take(Thing thing) {
      return List.of(String.valueOf(thing));
    }
  }
}
