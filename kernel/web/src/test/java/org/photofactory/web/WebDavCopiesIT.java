package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** COPY and MOVE of what is large or lies deep: a request has its measure, and so has a tree. */
class WebDavCopiesIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() {
    dav = new DavClient(here.site());
  }

  @Test
  void nothing_is_copied_or_moved_to_where_no_address_reaches() throws Exception {
    String deep = "d/".repeat(20);
    for (int depth = 1; depth <= 20; depth++) {
      assertThat(dav.status("MKCOL", "d/".repeat(depth))).isEqualTo(201);
    }
    assertThat(dav.status("MKCOL", "tree")).isEqualTo(201);
    for (int depth = 1; depth <= 12; depth++) {
      assertThat(dav.status("MKCOL", "tree/" + "t/".repeat(depth))).isEqualTo(201);
    }
    assertThat(dav.copy("tree/", deep + "tree/")).isEqualTo(403);
    assertThat(dav.move("tree/", deep + "tree/")).isEqualTo(403);
    assertThat(dav.copy("tree/", deep + "tree/", "Depth", "0")).isEqualTo(201);
    assertThat(dav.move("tree/t/", deep + "tree/t/")).isEqualTo(403);
    assertThat(dav.move("tree/t/", "d/".repeat(19) + "t/")).isEqualTo(201);
  }

  @Test
  void a_copy_has_its_measure_and_a_move_has_none() throws Exception {
    assertThat(dav.status("MKCOL", "many")).isEqualTo(201);
    fill("many", 9_999);
    assertThat(dav.copy("many/", "as-many/")).isEqualTo(201);
    assertThat(dav.status("MKCOL", "more")).isEqualTo(201);
    assertThat(dav.move("many/", "more/many/")).isEqualTo(201);
    HttpResponse<byte[]> refused =
        dav.send(
            "COPY",
            "more/",
            new byte[0],
            "Destination",
            here.site().uri(DavClient.ROOT + "as-more/").toString());
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(DavClient.text(refused)).contains("10,000");
    assertThat(dav.get("as-more/").statusCode()).isEqualTo(404);
    assertThat(dav.move("more/", "as-more/")).isEqualTo(201);
    assertThat(dav.get("as-more/many/f9999.jpg").statusCode()).isEqualTo(410);
  }

  @Test
  void a_copy_keeps_its_bytes_when_those_it_replaces_cannot_be_removed() throws Exception {
    byte[] content = "bytes that wait".getBytes(StandardCharsets.UTF_8);
    assertThat(dav.status("MKCOL", "stuck")).isEqualTo(201);
    assertThat(dav.put("stuck/source.xmp", content)).isEqualTo(201);
    assertThat(dav.put("stuck/target.xmp", content)).isEqualTo(201);
    Path obstacle = waiting("target.xmp");
    Files.delete(obstacle);
    Files.createDirectories(obstacle.resolve("in the way"));
    try {
      assertThat(dav.copy("stuck/source.xmp", "stuck/target.xmp")).isEqualTo(204);
      assertThat(waiting("target.xmp")).hasBinaryContent(content);
    } finally {
      Files.delete(obstacle.resolve("in the way"));
      Files.delete(obstacle);
    }
  }

  /** Where the bytes of a file lie that wait for the intake; they are not looked at for long. */
  private static Path waiting(String name) throws IOException {
    String number =
        here.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "update drop_entry set due_at = now() + interval '1 day'"
                                + " where name = ? returning waiting::text")
                        .bind(0, name)
                        .mapTo(String.class)
                        .one());
    try (Stream<Path> files = Files.walk(here.folder())) {
      return files
          .filter(file -> file.getFileName().toString().equals(number + ".drop"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void fill(String folder, int files) {
    here.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into drop_entry
                      (owner_id, parent_id, name, created_at, modified_at, touched_at, bytes, sha256)
                    select owner_id, id, 'f' || number || '.jpg', now(), now(), now(), number,
                      sha256(number::text::bytea)
                    from drop_entry, generate_series(1, ?) as number where name = ?\
                    """,
                    files,
                    folder));
  }
}
