package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

class OfferedCatalogIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  @Test
  void strangers_get_the_index_its_signature_and_the_jars_and_nothing_else() throws Exception {
    try (TestSite site = new TestSite(database.database(), folder)) {
      assertThat(status(site, "/catalog/index.json")).isEqualTo(404);
      Path catalog = Files.createDirectories(site.catalog().resolve("sub"));
      Files.writeString(catalog.resolve("inner.jar"), "inner");
      catalog = site.catalog();
      Files.writeString(catalog.resolve("hello-1.0.0.jar"), "a jar");
      Files.writeString(catalog.resolve("family.key"), "secret");
      assertThat(status(site, "/catalog/hello-1.0.0.jar")).as("no index yet").isEqualTo(404);
      Files.writeString(catalog.resolve("index.json"), "{}");
      Files.writeString(catalog.resolve("index.json.sig"), "[]");
      assertThat(body(site, "/catalog/index.json")).isEqualTo("{}");
      assertThat(body(site, "/catalog/index.json.sig")).isEqualTo("[]");
      assertThat(body(site, "/catalog/hello-1.0.0.jar")).isEqualTo("a jar");
      Files.writeString(site.catalog().resolveSibling("secret"), "secret");
      Files.createSymbolicLink(catalog.resolve("linked-1.0.0.jar"), Path.of("../secret"));
      for (String path :
          new String[] {
            "/catalog/",
            "/catalog/linked-1.0.0.jar",
            "/catalog/family.key",
            "/catalog/sub/inner.jar",
            "/catalog/sub%2Finner.jar",
            "/catalog/..%2Fconsole-token",
            "/catalog/none.jar",
            "/catalog/.jar"
          }) {
        assertThat(status(site, path)).as(path).isIn(400, 404);
      }
      assertThat(
              site.send(site.strange("/catalog/hello-1.0.0.jar").PUT(BodyPublishers.ofString("x")))
                  .statusCode())
          .isEqualTo(405);
    }
  }

  private static int status(TestSite site, String path) throws Exception {
    return site.send(site.strange(path)).statusCode();
  }

  private static String body(TestSite site, String path) throws Exception {
    HttpResponse<byte[]> answer = site.send(site.strange(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
