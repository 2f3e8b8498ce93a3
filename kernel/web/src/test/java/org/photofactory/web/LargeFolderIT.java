package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** A folder may hold more than fits into the memory of a site; it is told all the same. */
class LargeFolderIT {

  private static final int FILES = 100_000;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;

  @Test
  void a_folder_of_a_hundred_thousand_files_is_told_whole_with_little_memory() throws Exception {
    try (SiteProcess site =
            SiteProcess.start(
                folder,
                database.address(),
                "-Xmx48m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError");
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(ask(site), BodyHandlers.ofString()).body()).contains("<D:href>");
      fill();
      HttpResponse<InputStream> answer = client.send(ask(site), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(207);
      assertThat(told(answer.body())).hasSize(FILES).contains("f1.jpg", "f" + FILES + ".jpg");
    }
  }

  /** The names of a document that has its end, each once. */
  private static Set<String> told(InputStream body) throws IOException {
    Set<String> names = new HashSet<>();
    try (Scanner parts = new Scanner(body, StandardCharsets.UTF_8).useDelimiter("</D:response>")) {
      assertThat(parts.next()).contains("<D:href>/dav/inbox/</D:href>");
      String part = parts.next();
      for (; parts.hasNext(); part = parts.next()) {
        assertThat(names.add(part.replaceAll("(?s).*<D:displayname>(.*?)</.*", "$1"))).isTrue();
      }
      assertThat(part).isEqualTo("</D:multistatus>");
      assertThat(parts.ioException()).isNull();
    }
    return names;
  }

  private static HttpRequest ask(SiteProcess site) {
    URI uri = URI.create("http://127.0.0.1:" + site.port() + DavClient.ROOT);
    return HttpRequest.newBuilder(uri)
        .header("Authorization", site.script())
        .header("Depth", "1")
        .method("PROPFIND", BodyPublishers.noBody())
        .build();
  }

  private static void fill() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into drop_entry
                      (owner_id, parent_id, name, created_at, modified_at, touched_at, bytes, sha256)
                    select owner_id, id, 'f' || number || '.jpg', now(), now(), now(), number,
                      sha256(number::text::bytea)
                    from drop_entry, generate_series(1, ?) as number where parent_id is null\
                    """,
                    FILES));
  }
}
