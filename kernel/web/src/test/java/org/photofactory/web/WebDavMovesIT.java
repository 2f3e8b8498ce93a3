package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the suite litmus asks of copies and moves (copymove). */
class WebDavMovesIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
  }

  @Test
  void copies_are_made_of_files() throws Exception {
    dav.put("copy-a.jpg", TestSite.jpeg("copied"));
    assertThat(dav.copy("copy-a.jpg", "copy-b.jpg")).isEqualTo(201);
    assertThat(dav.get("copy-b.jpg").body()).isEqualTo(TestSite.jpeg("copied"));
    assertThat(dav.copy("copy-a.jpg", "copy-b.jpg", "Overwrite", "F")).isEqualTo(412);
    assertThat(dav.copy("copy-a.jpg", "copy-b.jpg", "Overwrite", "T")).isEqualTo(204);
    assertThat(dav.copy("copy-a.jpg", "copy-a.jpg")).isEqualTo(403);
    assertThat(dav.copy("copy-a.jpg", "none/b.jpg")).isEqualTo(409);
    assertThat(dav.copy("none.jpg", "copy-c.jpg")).isEqualTo(404);
    assertThat(dav.status("DELETE", "copy-a.jpg")).isEqualTo(204);
    assertThat(dav.get("copy-b.jpg").body()).isEqualTo(TestSite.jpeg("copied"));
  }

  @Test
  void folders_are_copied_alone_or_with_all_in_them() throws Exception {
    dav.status("MKCOL", "from");
    dav.status("MKCOL", "from/sub");
    dav.put("from/sub/a.jpg", TestSite.jpeg("deep"));
    assertThat(dav.copy("from/", "to/")).isEqualTo(201);
    assertThat(dav.get("to/sub/a.jpg").body()).isEqualTo(TestSite.jpeg("deep"));
    assertThat(dav.copy("from/", "shallow/", "Depth", "0")).isEqualTo(201);
    assertThat(dav.get("shallow/").statusCode()).isEqualTo(200);
    assertThat(dav.get("shallow/sub/").statusCode()).isEqualTo(404);
    assertThat(dav.copy("from/", "from/sub/again/")).isEqualTo(403);
    assertThat(dav.copy("from/", "shallow/", "Overwrite", "F")).isEqualTo(412);
    assertThat(dav.copy("from/", "shallow/")).isEqualTo(204);
    assertThat(dav.get("shallow/sub/a.jpg").body()).isEqualTo(TestSite.jpeg("deep"));
  }

  @Test
  void files_and_folders_are_moved() throws Exception {
    dav.put("move-a.jpg", TestSite.jpeg("moved"));
    dav.put("move-c.jpg", TestSite.jpeg("in the way"));
    assertThat(dav.move("move-a.jpg", "move-b.jpg")).isEqualTo(201);
    assertThat(dav.get("move-a.jpg").statusCode()).isEqualTo(404);
    assertThat(dav.move("move-b.jpg", "move-c.jpg", "Overwrite", "F")).isEqualTo(412);
    assertThat(dav.move("move-b.jpg", "move-c.jpg", "Overwrite", "T")).isEqualTo(204);
    assertThat(dav.get("move-c.jpg").body()).isEqualTo(TestSite.jpeg("moved"));
    assertThat(dav.move("move-c.jpg", "none/c.jpg")).isEqualTo(409);
    dav.status("MKCOL", "moving");
    dav.move("move-c.jpg", "moving/c.jpg");
    assertThat(dav.move("moving/", "moved/")).isEqualTo(201);
    assertThat(dav.get("moved/c.jpg").body()).isEqualTo(TestSite.jpeg("moved"));
    assertThat(dav.move("moved/", "moved/in/itself")).isEqualTo(403);
    assertThat(dav.move("moved/c.jpg", "moved")).isEqualTo(403);
    assertThat(dav.get("moved/c.jpg").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example/dav/inbox/x, 502",
    "/api/v1/uploads, 403",
    "/dav/inbox/../x, 400",
    "/dav/inbox/%00, 400",
    "/dav/inbox/, 403",
    "http://[, 400",
  })
  void destinations_elsewhere_are_refused(String destination, int status) throws Exception {
    dav.put("going.jpg", TestSite.jpeg("going"));
    for (String method : new String[] {"MOVE", "COPY"}) {
      assertThat(dav.status(method, "going.jpg", "Destination", destination)).isEqualTo(status);
    }
    assertThat(dav.get("going.jpg").statusCode()).isEqualTo(200);
    assertThat(dav.status("MOVE", "going.jpg")).isEqualTo(400);
  }
}
