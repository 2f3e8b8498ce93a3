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
import org.photofactory.web.matrix.Row;

/**
 * Walks {@code authorisation-matrix.txt}: every route, asked by every kind of caller. With {@code
 * -Dphotofactory.regenerate=true} the file gets what was found; then it is to be read, line by
 * line, by somebody who knows what should be.
 */
class AuthorisationMatrixIT {

  private static final Path FILE =
      Path.of("src/test/resources/org/photofactory/web/authorisation-matrix.txt");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  private static TestSite site;
  private static MatrixThings things;
  private static HttpClient client;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    things = new MatrixThings(site, database);
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
  void every_route_of_the_api_is_in_the_matrix() throws Exception {
    Set<String> known = rows().map(Row::route).collect(Collectors.toSet());
    assertThat(known).containsAll(documented());
  }

  @Test
  void every_row_has_a_status_for_each_caller() throws IOException {
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.statuses()).hasSize(MatrixThings.CALLERS.size()));
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

  private static String walked(Row row) throws Exception {
    List<String> found = new ArrayList<>();
    for (String caller : MatrixThings.CALLERS) {
      found.add(String.valueOf(status(row, caller)));
    }
    return row.with(found);
  }

  /** What one caller gets; the things that are asked for are made for this request alone. */
  private static int status(Row row, String caller) throws Exception {
    HttpRequest request = things.request(row, caller);
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      boolean endless =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).as(row + " by " + caller).doesNotContain("Exception", "\tat ");
    }
    assertThat(answer.statusCode()).as(row + " by " + caller).isLessThan(500);
    return answer.statusCode();
  }
}
