package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document of the API, as the running server gives it. */
class OpenApiIT {

  private static final String ADDRESS = "/api/v1/openapi.json";

  @RegisterExtension static final RunningSite here = new RunningSite();

  @Test
  void it_is_the_file_that_is_checked_in() throws Exception {
    HttpResponse<byte[]> response = here.site().get(ADDRESS);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(Path.of("../../docs/openapi.json")));
  }

  @Test
  void it_comes_packed_and_only_when_it_has_changed() throws Exception {
    HttpResponse<byte[]> packed = here.site().get(ADDRESS, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body()).hasSizeLessThan(here.site().get(ADDRESS).body().length / 4);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(here.site().get(ADDRESS).body());
    }
    for (HttpResponse<byte[]> known : new HttpResponse[] {packed, here.site().get(ADDRESS)}) {
      String tag = known.headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again =
          here.site().get(ADDRESS, "If-None-Match", tag, "Accept-Encoding", "gzip");
      assertThat(again.statusCode()).as(tag).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(here.site().get(ADDRESS, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void every_route_that_it_describes_is_there() throws Exception {
    for (var path : here.site().json(here.site().get(ADDRESS)).path("paths").properties()) {
      boolean ofJersey = path.getKey().startsWith("/api/v1/") && !path.getKey().endsWith("/events");
      if (ofJersey && !path.getKey().contains("/resumable")) {
        assertAllowed(path.getKey(), path.getValue());
      }
    }
  }

  private static void assertAllowed(String path, JsonNode verbs) throws Exception {
    String allow =
        here.site()
            .method("OPTIONS", path.replaceAll("\\{\\w+}", "1"))
            .headers()
            .firstValue("Allow")
            .orElse("");
    for (var verb : verbs.properties()) {
      assertThat(allow.split(", ?|,")).as(path).contains(verb.getKey().toUpperCase(Locale.ROOT));
    }
  }
}
