package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/**
 * A file that is larger than all the memory of the site comes in whole, by every way. With {@code
 * -Dphotofactory.upload.mb=2048} it has two gigabytes.
 */
class FlatMemoryIT {

  private static final long HEAP_MB = 48;
  private static final long BYTES = Long.getLong("photofactory.upload.mb", 2 * HEAP_MB) << 20;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static SiteProcess site;

  @BeforeAll
  static void open() throws Exception {
    site =
        SiteProcess.start(
            folder,
            database.address(),
            "-Xmx" + HEAP_MB + "m",
            "-XX:MaxDirectMemorySize=" + HEAP_MB + "m",
            "-XX:+ExitOnOutOfMemoryError");
  }

  @AfterAll
  static void close() throws Exception {
    System.out.println("most memory of the site: " + (site.peak() >> 20) + " MB");
    site.close();
  }

  @Test
  void as_a_form() throws Exception {
    String head =
        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.jpg\"\r\n\r\n";
    String end = "\r\n--X--\r\n";
    try (Wire wire = new Wire(site.port())) {
      wire.head(
          "POST /api/v1/uploads",
          site.script(),
          "Content-Type: multipart/form-data; boundary=X",
          "Content-Length: " + (head.length() + BYTES + end.length()));
      assertThat(wire.write(head).photo(BYTES, 1).write(end).answer()).contains("\"accepted\"");
    }
    assertKept("form.jpg");
  }

  @Test
  void as_a_resumable_upload() throws Exception {
    String location;
    try (Wire wire = new Wire(site.port())) {
      String answer =
          wire.head(
                  "POST " + TusClient.ROOT,
                  site.script(),
                  "Tus-Resumable: 1.0.0",
                  "Upload-Length: " + BYTES,
                  "Upload-Metadata: filename " + TusClient.base64("tus.jpg"),
                  "Content-Length: 0")
              .answer();
      location = answer.replaceFirst("(?s).*\r\nLocation: (\\S+)\r\n.*", "$1");
    }
    try (Wire wire = new Wire(site.port())) {
      wire.head(
          "PATCH " + location,
          site.script(),
          "Tus-Resumable: 1.0.0",
          "Upload-Offset: 0",
          "Content-Type: application/offset+octet-stream",
          "Content-Length: " + BYTES);
      assertThat(wire.photo(BYTES, 2).answer()).contains("Upload-Outcome: accepted");
    }
    assertKept("tus.jpg");
  }

  @Test
  void by_webdav() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      wire.head("PUT " + DavClient.ROOT + "dav.jpg", site.script(), "Content-Length: " + BYTES);
      assertThat(wire.photo(BYTES, 3).answer()).startsWith("HTTP/1.1 201 ");
    }
    DavClient.await("it is taken in", () -> kept("dav.jpg") == 1);
    assertKept("dav.jpg");
  }

  private static void assertKept(String name) {
    assertThat(kept(name)).as(name).isEqualTo(1);
  }

  private static long kept(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from asset where bytes = :bytes and file_name = :name")
                    .bind("bytes", BYTES)
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one());
  }
}
