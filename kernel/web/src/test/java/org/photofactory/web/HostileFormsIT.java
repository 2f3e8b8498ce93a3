package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/** Forms that no honest client sends. */
class HostileFormsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    Files.createDirectory(folder.resolve("uploads"));
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=other",
        "multipart/form-data; boundary=\"with space\"",
        "multipart/form-data; charset=utf-8"
      })
  void a_form_without_its_boundary_is_refused(String type) throws Exception {
    HttpResponse<byte[]> answer =
        site.post("/api/v1/uploads", new Form().file("a.jpg", photo()).end(), "Content-Type", type);
    assertProblem(answer, 400, "BAD_REQUEST");
  }

  @Test
  void a_boundary_of_endless_length_is_refused() throws Exception {
    HttpResponse<byte[]> answer =
        site.post(
            "/api/v1/uploads",
            new Form().file("a.jpg", photo()).end(),
            "Content-Type",
            "multipart/form-data; boundary=" + "b".repeat(5000));
    assertProblem(answer, 400, "BAD_REQUEST");
  }

  @Test
  void an_endless_header_is_refused() throws Exception {
    byte[] form =
        new Form().raw("--" + Form.BOUNDARY + "\r\nX-Long: ").raw("x".repeat(100_000)).end();
    assertProblem(Form.send(site, form), 400, "BAD_REQUEST");
    Form many = new Form().raw("--" + Form.BOUNDARY + "\r\n");
    for (int i = 0; i < 5000; i++) {
      many.raw("X-" + i + ": a\r\n");
    }
    assertProblem(many.send(site), 400, "BAD_REQUEST");
  }

  @Test
  void ten_thousand_parts_are_refused() throws Exception {
    Form form = new Form();
    for (int i = 0; i < 10_000; i++) {
      form.raw("--" + Form.BOUNDARY + "\r\n\r\n\r\n");
    }
    assertProblem(form.send(site), 413, "TOO_LARGE");
  }

  @Test
  void an_endless_field_is_refused() throws Exception {
    HttpResponse<byte[]> answer =
        new Form()
            .field("metadata", "{\"captured_at\": \"" + " ".repeat(50_000))
            .file("a.jpg", photo())
            .send(site);
    assertProblem(answer, 413, "TOO_LARGE");
  }

  @Test
  void a_form_that_breaks_off_tells_what_was_taken_before() throws Exception {
    byte[] unfinished =
        new Form().file("taken.jpg", photo()).file("half.jpg", photo()).unfinished();

    HttpResponse<byte[]> answer = Form.send(site, unfinished);

    assertProblem(answer, 400, "BAD_REQUEST");
    JsonNode files = site.json(answer).at("/error/details/files");
    assertThat(files).hasSize(1);
    assertThat(files.at("/0/name").asText()).isEqualTo("taken.jpg");
    assertThat(files.at("/0/outcome").asText()).isEqualTo("accepted");
  }

  @Test
  void a_form_that_is_too_large_tells_what_was_taken_before() throws Exception {
    byte[] form =
        new Form()
            .file("taken.jpg", photo())
            .file("large.jpg", new byte[(int) TestSite.MOST_UPLOAD])
            .end();
    HttpResponse<byte[]> answer =
        site.send(
            site.request("/api/v1/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form))));

    assertProblem(answer, 413, "TOO_LARGE");
    assertThat(site.json(answer).at("/error/details/files/0/outcome").asText())
        .isEqualTo("accepted");
  }

  @Test
  void forms_without_files_and_fields_without_a_file_are_told() throws Exception {
    assertProblem(Form.send(site, new Form().end()), 400, "BAD_REQUEST");
    assertProblem(
        new Form().field("captured_at", "2020-01-01T00:00:00Z").send(site), 400, "BAD_REQUEST");
    assertProblem(new Form().file("", photo()).send(site), 400, "BAD_REQUEST");
    HttpResponse<byte[]> late =
        new Form().file("a.jpg", photo()).field("captured_at", "2020-01-01T00:00:00Z").send(site);
    assertProblem(late, 400, "BAD_REQUEST");
    assertThat(site.json(late).at("/error/details/files")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "captured_At=x",
        "metadata=[]",
        "metadata={\"metadata\": \"{}\"}",
        "metadata={\"captured_at\": {\"a\": 1}}",
        "metadata={\"captured_at\": \"a\\u0000\"}",
        "metadata={\"title\": \"a\"}",
        "client_tz_offset_minutes=99999999999",
        "sha256=abc",
        "captured_at=+999999999-12-31T23:59:59Z0"
      })
  void what_makes_no_sense_is_told_of_its_file_only(String field) throws Exception {
    String[] parts = field.split("=", 2);
    HttpResponse<byte[]> answer =
        new Form()
            .field("captured_at", "2020-01-01T00:00:00")
            .field(parts[0], parts[1])
            .file("a.jpg", photo())
            .field("client_tz_offset_minutes", "0")
            .file("b.jpg", photo())
            .send(site);

    JsonNode files = site.json(answer).at("/data/files");
    assertThat(files.at("/0/outcome").asText()).isEqualTo("refused");
    assertThat(files.at("/0/status").asInt()).isEqualTo(400);
    assertThat(files.at("/1/outcome").asText()).isEqualTo("accepted");
  }

  @Test
  void forms_in_forms_and_packed_parts_are_not_taken_for_files() throws Exception {
    HttpResponse<byte[]> nested =
        new Form()
            .part(
                "Content-Disposition: form-data; name=\"files\"\r\n"
                    + "Content-Type: multipart/mixed; boundary=inner",
                "--inner\r\nContent-Disposition: file; filename=\"a.jpg\"\r\n\r\nx\r\n--inner--"
                    .getBytes())
            .file("after.jpg", photo())
            .send(site);
    assertThat(site.json(nested).at("/data/files/0/status").asInt()).isEqualTo(400);
    HttpResponse<byte[]> packed =
        new Form()
            .part(
                "Content-Disposition: form-data; name=\"f\"; filename=\"a.jpg\"\r\n"
                    + "Content-Transfer-Encoding: base64",
                "/9j/4AAQ".getBytes())
            .send(site);
    assertThat(site.json(packed).at("/data/files/0/status").asInt()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "C:\\\\photos\\\\a.jpg",
        "nul\0in.jpg",
        "\u202Egpj.exe",
        "עברית.jpg",
        "a;b=c.jpg",
        "q\\\"uote.jpg",
        " ",
        "%00%2F.jpg"
      })
  void names_stay_names(String name) throws Exception {
    JsonNode file = site.json(new Form().file(name, photo()).send(site));

    JsonNode outcome = file.at("/data/files/0/outcome");
    if (outcome.asText().equals("accepted")) {
      long id = file.at("/data/files/0/assetId").asLong();
      JsonNode asset = site.json(site.get("/api/v1/assets/" + id)).path("data");
      assertThat(folder.resolve("vault").resolve(asset.path("vaultKey").asText()).normalize())
          .startsWith(folder.resolve("vault"))
          .exists();
    } else {
      assertThat(file.at("/error/code").asText() + file.at("/data/files/0/code").asText())
          .isEqualTo("BAD_REQUEST");
    }
  }

  @Test
  void a_name_of_four_thousand_letters_is_kept_as_far_as_the_ledger_takes_it() throws Exception {
    JsonNode file = site.json(new Form().file("é".repeat(4000) + ".jpg", photo()).send(site));

    long id = file.at("/data/files/0/assetId").asLong();
    String kept = site.json(site.get("/api/v1/assets/" + id)).at("/data/fileName").asText();
    assertThat(kept).isEqualTo("é".repeat(1000));
  }

  @Test
  void names_in_another_character_set_are_no_fault_of_the_program() throws Exception {
    Form latin = new Form(StandardCharsets.ISO_8859_1).file("bücher.jpg", photo());
    HttpResponse<byte[]> answer = Form.send(site, latin.end());

    assertThat(answer.statusCode()).isIn(200, 400);
    HttpResponse<byte[]> field =
        Form.send(
            site,
            new Form(StandardCharsets.ISO_8859_1)
                .field("captured_at", "ü")
                .file("a.jpg", photo())
                .end());
    assertThat(site.json(field).at("/data/files/0/status").asInt()).isEqualTo(400);
  }

  private static byte[] photo() {
    return TestSite.jpeg("photo " + UUID.randomUUID());
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(site.json(answer).at("/error/code").asText()).isEqualTo(code);
    assertThat(site.json(answer).at("/error/message").asText()).isNotEmpty();
  }
}
