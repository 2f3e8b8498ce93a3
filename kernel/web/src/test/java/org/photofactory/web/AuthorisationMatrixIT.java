package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.TestTenants;
import org.photofactory.web.matrix.Row;

/**
 * Walks {@code authorisation-matrix.txt}: every route, asked by every kind of caller. With {@code
 * -Dphotofactory.regenerate=true} the file gets what was found; then it is to be read, line by
 * line, by somebody who knows what should be.
 */
class AuthorisationMatrixIT {

  private static final Path FILE =
      Path.of("src/test/resources/org/photofactory/web/authorisation-matrix.txt");

  /** What no document can name: pages, addresses that lead nowhere, rooms of plugins. */
  private static final Set<String> BY_HAND =
      Set.of(
          "GET /",
          "GET /dav/elsewhere",
          "GET /api/v1/nowhere",
          "GET /media/nowhere",
          "GET /catalog/index.json",
          "HEAD /api/v1/events",
          "GET /api/v1/p/{}/lamps",
          "POST /api/v1/p/{}/lamps",
          "OPTIONS /api/v1/p/{}/lamps",
          "GET /p/absent/1.0.0/lamp.js",
          "GET /api/v1/p/absent/lamps");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "PROPFIND");

  /** Asked of the folder itself; all other methods are asked of a file. */
  private static final Set<String> OF_THE_FOLDER = Set.of("OPTIONS", "PROPFIND");

  /** What shows in the ledger when the member does it: were it not so, nobody else's could show. */
  private static final Set<String> CHANGING =
      Set.of(
          "PATCH /api/v1/assets",
          "PATCH /api/v1/assets/{}",
          "DELETE /api/v1/assets/{}",
          "DELETE /api/v1/assets/{}/edits",
          "POST /api/v1/assets/{}/restore",
          "POST /api/v1/stacks",
          "PUT /api/v1/stacks/{}/cover",
          "DELETE /api/v1/stacks/{}",
          "DELETE /api/v1/quarantine/{}",
          "POST /api/v1/dead-letters/requeue",
          "POST /api/v1/dead-letters/discard",
          "DELETE /api/v1/account/sessions/{}",
          "DELETE /api/v1/account/tokens/{}",
          "MOVE /dav/inbox/{}",
          "PROPPATCH /dav/inbox/{}",
          "DELETE /dav/inbox/{}");

  /** Whose failures and files in quarantine are those of the whole house. */
  private static final Set<String> FOR_KEEPERS =
      Set.of(
          "/api/v1/quarantine/{quarantined}",
          "/api/v1/quarantine/{quarantined}/retry",
          "/api/v1/dead-letters/requeue",
          "/api/v1/dead-letters/discard");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  private static TestSite site;
  private static MatrixRequests requests;
  private static MatrixRows rowsOfMember;
  private static HttpClient client;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    MatrixCallers callers = new MatrixCallers(site, database);
    requests = new MatrixRequests(site, callers, new MatrixThings(site, database, callers));
    rowsOfMember = new MatrixRows(database, callers.member());
    site.rooms.dock(
        () -> Set.of(new MatrixRoom()), TestTenants.named(MatrixRoom.PLUGIN, new ArrayList<>()));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() throws Exception {
    client.close();
    site.close();
  }

  @Test
  void every_caller_gets_what_the_matrix_says() throws Exception {
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      found.add(line.isBlank() || line.startsWith("#") ? line : walked(Row.parse(line)));
    }
    String renewed = String.join("\n", found) + "\n";
    if (Boolean.getBoolean("photofactory.regenerate")) {
      Files.writeString(FILE, renewed);
    }
    assertThat(renewed).isEqualTo(Files.readString(FILE));
  }

  @Test
  void every_route_is_in_the_matrix_and_every_row_is_a_route() throws Exception {
    Set<String> routes = documented();
    routes.addAll(ofDav());
    routes.addAll(BY_HAND);
    assertThat(new TreeSet<>(rows().map(Row::route).toList())).isEqualTo(routes);
  }

  @Test
  void who_asks_for_the_head_only_gets_the_same_status() throws Exception {
    Set<String> own = rows().map(Row::route).collect(Collectors.toSet());
    List<Row> gets = rows().filter(row -> row.method().equals("GET")).toList();
    for (Row row : gets) {
      Row head = new Row("HEAD", row.path(), row.body(), row.statuses());
      if (!own.contains(head.route())) {
        assertThat(walked(head)).isEqualTo(head.with(row.statuses()));
      }
    }
  }

  @Test
  void every_row_has_a_status_for_each_caller() throws IOException {
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.statuses()).hasSize(MatrixCallers.ALL.size()));
  }

  private static Stream<Row> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::parse);
  }

  /** Routes of the document, which a test holds against the code. */
  private static Set<String> documented() throws IOException {
    JsonNode paths =
        TestSite.parse(Files.readString(Path.of("../../docs/openapi.json"))).path("paths");
    Set<String> routes = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            routes.add(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + ' '
                                    + path.getKey().replaceAll("\\{[^}]+}", "{}"))));
    routes.removeIf(route -> route.startsWith("PARAMETERS "));
    return routes;
  }

  /** Methods that the running server names for the folder, and for files in it. */
  private static Set<String> ofDav() throws Exception {
    HttpResponse<byte[]> answer = site.method("OPTIONS", "/dav/inbox/");
    String allowed = answer.headers().firstValue("Allow").orElseThrow();
    Set<String> routes =
        Stream.of(allowed.split(", *"))
            .map(
                method ->
                    method + (OF_THE_FOLDER.contains(method) ? " /dav/inbox/" : " /dav/inbox/{}"))
            .collect(Collectors.toCollection(TreeSet::new));
    // Asked like any other GET by the test of heads.
    routes.remove("HEAD /dav/inbox/{}");
    return routes;
  }

  private static String walked(Row row) throws Exception {
    List<String> found = new ArrayList<>();
    for (String caller : MatrixCallers.ALL) {
      found.add(String.valueOf(status(row, caller)));
    }
    return row.with(found);
  }

  /** What one caller gets; the things that are asked for are made for this request alone. */
  private static int status(Row row, String caller) throws Exception {
    HttpRequest request = requests.request(row, caller);
    if (SAFE.contains(row.method())) {
      return status(request, row + " by " + caller);
    }
    Set<String> before = rowsOfMember.now();
    int status = status(request, row + " by " + caller);
    Set<String> after = rowsOfMember.now();
    if (leavesAlone(row, caller)) {
      assertThat(after).as(row + " by " + caller).containsAll(before);
    }
    if (caller.equals("member") && CHANGING.contains(row.route())) {
      assertThat(before).as(row + " does something").isNotEqualTo(after);
    }
    return status;
  }

  /** Whoever it is not allowed to changes nothing of the member's, whatever the status says. */
  private static boolean leavesAlone(Row row, String caller) {
    return switch (caller) {
      case "member", "upload" -> false;
      case "admin" -> !FOR_KEEPERS.contains(row.path());
      default -> !row.route().equals("POST /api/v1/session");
    };
  }

  private static int status(HttpRequest request, String what) throws Exception {
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      boolean endless =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).as(what).doesNotContain("Exception", "\tat ");
    }
    assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
    return answer.statusCode();
  }
}
