package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What programs that cannot run here say to a server, as it is documented publicly, said by this
 * test in their order.
 */
class WebDavDialoguesIT {

  private static final byte[] NOTHING = new byte[0];
  private static final String LOCK =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope>\
      <D:locktype><D:write/></D:locktype><D:owner><D:href>%s</D:href></D:owner></D:lockinfo>\
      """;

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
  }

  /** Finder mounts, then copies one photo with its fork, every request under a lock. */
  @Test
  void finder_copies_a_photo() throws Exception {
    String[] agent = {"User-Agent", "WebDAVFS/3.0.0 (03008000) Darwin/23.4.0 (arm64)"};
    greet(agent);
    assertThat(find("", "0", quota()).statusCode()).isEqualTo(207);
    for (String looked : new String[] {"mach_kernel", ".Spotlight-V100", "._.", ".hidden"}) {
      assertThat(find(looked, "0", "").statusCode()).isEqualTo(404);
    }
    byte[] photo = TestSite.jpeg("copied by Finder");
    sendAsFinder("Finder.jpg", photo, agent);
    sendAsFinder("._Finder.jpg", "\0\5\26\7 a fork".getBytes(StandardCharsets.UTF_8), agent);
    sendAsFinder(".DS_Store", "\0\0\0\1Bud1".getBytes(StandardCharsets.UTF_8), agent);
    HttpResponse<byte[]> listed = find("", "1", "");
    assertThat(DavClient.text(listed)).contains("Finder.jpg", "._Finder.jpg", ".DS_Store");
    assertThat(find("", "infinity", "").statusCode()).isEqualTo(403);
    assertThat(DavClient.text(find("", "infinity", ""))).contains("propfind-finite-depth");
    assertTakenIn("Finder.jpg");
  }

  /** Explorer makes the file empty, locks it, sends the bytes, sets the times and unlocks. */
  @Test
  void explorer_copies_a_photo() throws Exception {
    String[] agent = {"User-Agent", "Microsoft-WebDAV-MiniRedir/10.0.19045", "Translate", "f"};
    greet(agent);
    assertThat(find("", "0", "", agent).statusCode()).isEqualTo(207);
    assertThat(find("Explorer.jpg", "0", "", agent).statusCode()).isEqualTo(404);
    assertThat(dav.put("Explorer.jpg", NOTHING, agent)).isEqualTo(201);
    String token = lock("Explorer.jpg", "EXPLORER\\anna", 200, agent);
    times("Explorer.jpg", token);
    assertThat(dav.status("HEAD", "Explorer.jpg", agent)).isEqualTo(200);
    assertStillEmpty("Explorer.jpg");
    byte[] photo = TestSite.jpeg("copied by Explorer");
    assertThat(dav.put("Explorer.jpg", photo, "If", "(<" + token + ">)", "Translate", "f"))
        .isEqualTo(204);
    times("Explorer.jpg", token);
    unlock("Explorer.jpg", token);
    assertThat(dav.get("Explorer.jpg", agent).body()).isEqualTo(photo);
    assertTakenIn("Explorer.jpg");
    assertThat(dav.propfind("Explorer.jpg", 0, "")).contains("Tue, 08 Jun 2010 10:00:00 GMT");
  }

  /**
   * GNOME's files: no lock; the bytes come under their name, after a look that nothing is there.
   */
  @Test
  void gnome_copies_a_photo() throws Exception {
    String[] agent = {"User-Agent", "gvfs/1.54.0"};
    greet(agent);
    assertThat(find("GNOME.jpg", "0", "", agent).statusCode()).isEqualTo(404);
    byte[] photo = TestSite.jpeg("copied by GNOME");
    assertThat(dav.put("GNOME.jpg", photo, "If-None-Match", "*")).isEqualTo(201);
    assertThat(dav.put("GNOME.jpg", photo, "If-None-Match", "*")).isEqualTo(412);
    assertTakenIn("GNOME.jpg");
  }

  /** PhotoSync and FolderSync: a folder a day, a look, the bytes, and a look at their size. */
  @Test
  void a_phone_sends_a_photo() throws Exception {
    assertThat(dav.status("MKCOL", "2024-05-06")).isEqualTo(201);
    assertThat(dav.status("MKCOL", "2024-05-06")).isEqualTo(405);
    assertThat(find("2024-05-06/IMG_1.jpg", "0", "").statusCode()).isEqualTo(404);
    byte[] photo = TestSite.jpeg("sent by a phone");
    assertThat(dav.put("2024-05-06/IMG_1.jpg.tmp", photo)).isEqualTo(201);
    assertThat(dav.move("2024-05-06/IMG_1.jpg.tmp", "2024-05-06/IMG_1.jpg", "Overwrite", "T"))
        .isEqualTo(201);
    assertThat(DavClient.text(find("2024-05-06/IMG_1.jpg", "0", "")))
        .contains("<D:getcontentlength>" + photo.length + "<");
    assertTakenIn("IMG_1.jpg");
  }

  private static void greet(String... agent) throws Exception {
    HttpResponse<byte[]> answer = dav.send("OPTIONS", "", NOTHING, agent);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(DavClient.header(answer, "DAV").replace(" ", "")).startsWith("1,2");
    assertThat(DavClient.header(answer, "MS-Author-Via")).isEqualTo("DAV");
    assertThat(DavClient.header(answer, "Allow")).contains("PROPFIND", "LOCK", "PUT");
  }

  private static void sendAsFinder(String name, byte[] bytes, String... agent) throws Exception {
    assertThat(find(name, "0", "").statusCode()).isEqualTo(404);
    assertThat(dav.put(name, NOTHING, agent)).isEqualTo(201);
    String token = lock(name, "anna", 200, agent);
    assertStillEmpty(name);
    HttpResponse<byte[]> answer =
        here.site()
            .send(
                here.site()
                    .request(DavClient.ROOT + name)
                    .header("X-Expected-Entity-Length", "" + bytes.length)
                    .header("If", "(<" + token + ">)")
                    .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(find(name, "0", "").statusCode()).isEqualTo(207);
    unlock(name, token);
  }

  private static String lock(String name, String owner, int status, String... more)
      throws Exception {
    String[] headers = new String[more.length + 4];
    System.arraycopy(more, 0, headers, 4, more.length);
    System.arraycopy(new String[] {"Timeout", "Second-600", "Depth", "0"}, 0, headers, 0, 4);
    byte[] body = LOCK.formatted(owner).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = dav.send("LOCK", name, body, headers);
    assertThat(answer.statusCode()).isEqualTo(status);
    String token = DavClient.header(answer, "Lock-Token");
    return token.substring(1, token.length() - 1);
  }

  private static void unlock(String name, String token) throws Exception {
    assertThat(dav.status("UNLOCK", name, "Lock-Token", "<" + token + ">")).isEqualTo(204);
  }

  private static void times(String name, String token) throws Exception {
    String body =
        "<D:propertyupdate xmlns:D='DAV:' xmlns:Z='urn:schemas-microsoft-com:'><D:set><D:prop>"
            + "<Z:Win32CreationTime>Mon, 07 Jun 2010 10:00:00 GMT</Z:Win32CreationTime>"
            + "<Z:Win32LastAccessTime>Mon, 07 Jun 2010 10:00:00 GMT</Z:Win32LastAccessTime>"
            + "<Z:Win32LastModifiedTime>Tue, 08 Jun 2010 10:00:00 GMT</Z:Win32LastModifiedTime>"
            + "<Z:Win32FileAttributes>00000020</Z:Win32FileAttributes>"
            + "</D:prop></D:set></D:propertyupdate>";
    HttpResponse<byte[]> answer =
        dav.send(
            "PROPPATCH", name, body.getBytes(StandardCharsets.UTF_8), "If", "(<" + token + ">)");
    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(DavClient.text(answer)).contains("200 OK").doesNotContain("HTTP/1.1 4");
  }

  private static HttpResponse<byte[]> find(String name, String depth, String body, String... more)
      throws Exception {
    String[] headers = new String[more.length + 2];
    System.arraycopy(more, 0, headers, 2, more.length);
    headers[0] = "Depth";
    headers[1] = depth;
    return dav.send("PROPFIND", name, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static String quota() {
    return "<D:propfind xmlns:D='DAV:'><D:prop><D:quota-available-bytes/><D:quota-used-bytes/>"
        + "</D:prop></D:propfind>";
  }

  /** Its bytes have not come yet: it rests far longer than files that have some. */
  private static void assertStillEmpty(String name) throws Exception {
    DavClient.await(
        name + " was looked at, and may rest",
        () ->
            count(
                    "drop_entry where bytes = 0 and waiting is not null"
                        + " and due_at > now() + interval '30 minutes' and name = '"
                        + name
                        + "'")
                == 1);
    assertThat(count("quarantine")).isZero();
  }

  private static void assertTakenIn(String name) throws Exception {
    DavClient.await(
        name + " is an asset", () -> count("asset where file_name = '" + name + "'") == 1);
    assertThat(count("quarantine")).isZero();
  }

  private static long count(String from) {
    return here.database()
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }
}
