package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/** How much may be sent where, on a site that takes large files. */
class BodyLimitsIT {

  private static final byte[] LARGE = new byte[2 << 20];

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder, TestSite.http(2L * LARGE.length));
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, plugins/hello/settings",
    "POST, plugins/hello/enable",
    "DELETE, plugins/safe-mode",
    "POST, uploads/check",
    "POST, stacks",
  })
  void what_is_no_file_may_have_a_mebibyte(String method, String path) throws Exception {
    HttpResponse<byte[]> answer = send(method, path);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugins", "plugins/inspection", "plugins/inspection/"})
  void a_jar_may_be_as_large_as_a_photo(String path) throws Exception {
    assertThat(send("POST", path).statusCode()).isNotEqualTo(413);
  }

  private static HttpResponse<byte[]> send(String method, String path) throws Exception {
    return site.send(
        site.request("/api/v1/" + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(LARGE)));
  }
}
