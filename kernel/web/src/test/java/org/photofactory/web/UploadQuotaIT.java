package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** A library that may not grow refuses files before their bytes are sent, where it can. */
class UploadQuotaIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    database
        .jdbi()
        .useHandle(handle -> handle.execute("update account set quota_bytes = used_bytes + 100"));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void curl_does_not_send_what_does_not_fit() throws Exception {
    Path file = Files.write(folder.resolve("a.jpg"), photo());
    Curl.Answer answer =
        Curl.run(
            site,
            "-H",
            "Expect: 100-continue",
            "--data-binary",
            "@" + file,
            site.uri("/api/v1/uploads?name=a.jpg").toString());

    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.error().path("code").asText()).isEqualTo("QUOTA_FULL");
    assertThat(answer.sent()).isZero();
  }

  @Test
  void a_resumable_upload_that_does_not_fit_is_refused_when_it_is_announced() throws Exception {
    HttpResponse<byte[]> answer =
        new TusClient(site).create("1000", "filename " + TusClient.base64("a.jpg"));

    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("QUOTA_FULL");
  }

  @Test
  void each_file_of_a_form_is_refused_for_itself_whether_its_sender_waits_or_not()
      throws Exception {
    byte[] small = TestSite.jpeg("small");
    byte[] form = new Form().file("large.jpg", photo()).file("small.jpg", small).end();
    JsonNode files = site.json(Form.send(site, form)).at("/data/files");
    assertThat(files.at("/0/status").asInt()).isEqualTo(507);
    assertThat(files.at("/0/code").asText()).isEqualTo("QUOTA_FULL");
    assertThat(files.at("/1/outcome").asText()).isEqualTo("accepted");

    HttpResponse<byte[]> later =
        site.post(
            "/api/v1/uploads",
            form,
            "Content-Type",
            "multipart/form-data; boundary=" + Form.BOUNDARY,
            "Prefer",
            "respond-async");
    JsonNode tasks = site.json(later).at("/data/tasks");
    assertThat(tasks.at("/0/state").asText()).isEqualTo("refused");
    assertThat(tasks.at("/0/code").asText()).isEqualTo("QUOTA_FULL");
    assertThat(tasks.at("/1/state").asText()).isEqualTo("received");
  }

  private static byte[] photo() {
    return TestSite.jpeg("large " + "x".repeat(2000) + UUID.randomUUID());
  }
}
