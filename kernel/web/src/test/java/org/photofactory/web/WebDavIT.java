package org.photofactory.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/** What the suite litmus asks of a server, in its order: basic, http, copymove, props. */
class WebDavIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    dav = new DavClient(site);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void options_tell_the_class_and_the_methods() throws Exception {
    HttpResponse<byte[]> answer = dav.send("OPTIONS", "", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(DavClient.header(answer, "DAV").split(", ")).contains("1");
    assertThat(DavClient.header(answer, "MS-Author-Via")).isEqualTo("DAV");
    for (String method : DavClient.header(answer, "Allow").split(", ")) {
      assertThat(dav.status(method, "of-options/none")).as(method).isNotIn(405, 500, 501);
    }
    HttpResponse<byte[]> unknown = dav.send("POST", "", new byte[0]);
    assertThat(unknown.statusCode()).isEqualTo(405);
    assertThat(DavClient.header(unknown, "Allow")).contains("PROPFIND");
  }

  @Test
  void a_file_is_put_got_replaced_and_deleted() throws Exception {
    HttpResponse<byte[]> first = dav.send("PUT", "plain.jpg", TestSite.jpeg("plain"));
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<byte[]> got = dav.get("plain.jpg");
    assertThat(got.body()).isEqualTo(TestSite.jpeg("plain"));
    assertThat(DavClient.header(got, "ETag")).isEqualTo(DavClient.header(first, "ETag"));
    assertThat(DavClient.header(got, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(dav.put("plain.jpg", TestSite.jpeg("plain two"))).isEqualTo(204);
    assertThat(dav.get("plain.jpg").body()).isEqualTo(TestSite.jpeg("plain two"));
    assertThat(DavClient.text(dav.get("plain.jpg", "Range", "bytes=6-9"))).isEqualTo("JFIF");
    assertThat(dav.status("DELETE", "plain.jpg")).isEqualTo(204);
    assertThat(dav.status("DELETE", "plain.jpg")).isEqualTo(404);
    assertThat(dav.get("plain.jpg").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "page.xhtml", "script.js", "style.css", "x.xml", "x.pdf"})
  void a_page_that_was_dropped_does_nothing_in_a_browser(String name) throws Exception {
    byte[] page = "<script src=script.js></script>".getBytes(StandardCharsets.UTF_8);
    assertThat(dav.put(name, page)).isEqualTo(201);
    HttpResponse<byte[]> got = dav.get(name);
    assertThat(got.body()).isEqualTo(page);
    assertThat(DavClient.header(got, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(DavClient.header(got, "Content-Security-Policy"))
        .contains("sandbox", "default-src 'none'")
        .doesNotContain("script-src");
    assertThat(DavClient.header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%25.jpg",
        "a%3Bb.jpg",
        "a;b=c.jpg",
        "a+b%20c%26d.jpg",
        "%E5%86%99%E7%9C%9F%F0%9F%98%80.jpg",
        "a%23b%3Fc.jpg",
        "CON",
        "NUL.jpg",
        "a%3Cb%3E%22%27%26.jpg",
        "Uppercase.JPG",
        "~a.b..c",
        "..a",
        "trailing. ",
      })
  void any_name_comes_back_as_it_was_given(String written) throws Exception {
    String name = written.replace(" ", "%20");
    assertThat(dav.put(name, TestSite.jpeg(name))).isEqualTo(201);
    assertThat(dav.get(name).body()).isEqualTo(TestSite.jpeg(name));
    String href = dav.propfind(name, 0, "").replaceAll("(?s).*<D:href>(.*?)</D:href>.*", "$1");
    assertThat(site.get(href).body()).isEqualTo(TestSite.jpeg(name));
    assertThat(dav.status("DELETE", name)).isEqualTo(204);
  }

  @Test
  void a_name_is_one_whether_its_accents_stand_alone_or_not() throws Exception {
    assertThat(dav.put("Mu%CC%88ller.jpg", TestSite.jpeg("nfd"))).isEqualTo(201);
    assertThat(dav.get("M%C3%BCller.jpg").body()).isEqualTo(TestSite.jpeg("nfd"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%2Fb",
        "a%5Cb",
        "a%00b",
        "%0D%0AX:y",
        "a%7F",
        "a%C2%85",
        "%FF%FE",
        "%C0%AE%C0%AE",
        "%ED%A0%80",
        "%EF%BF%BF",
        "%..",
        "a%2",
        "a%",
        "%u002e",
        "..%5C..%5Cx",
      })
  void names_that_no_file_may_have_are_refused(String name) throws Exception {
    String answer = site.raw("PUT /dav/inbox/" + name + " HTTP/1.1\r\n" + rest(2) + "xx");
    assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dav/inbox/../x",
        "/dav/inbox/%2e%2e/x",
        "/dav/inbox/.%2e/.%2E/.%2e/etc/passwd",
        "/dav/inbox/..;/x",
        "/dav/inbox/%2e%2e;a=b/x",
        "/dav/inbox/a/../../x",
        "/dav/inbox/%252e%252e/x",
        "/dav/inbox//../../x",
        "/dav/../etc/passwd",
        "/dav/x",
        "/dav/inboxes/x",
      })
  void nothing_is_put_outside_of_the_folder(String path) throws Exception {
    String answer = site.raw("PUT " + path + " HTTP/1.1\r\n" + rest(2) + "xx");
    assertThat(answer).matches("(?s)HTTP/1.1 40[0-9] .*").doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void names_and_folders_have_their_measure() throws Exception {
    assertThat(dav.put("x".repeat(251) + ".jpg", TestSite.jpeg("long"))).isEqualTo(201);
    assertThat(dav.put("x".repeat(252) + ".jpg", TestSite.jpeg("long"))).isEqualTo(400);
    assertThat(dav.put("%C3%BC".repeat(128), TestSite.jpeg("long"))).isEqualTo(400);
    assertThat(dav.status("MKCOL", "d/".repeat(33))).isEqualTo(400);
  }

  @Test
  void folders_are_made_one_in_another_and_go_with_all_in_them() throws Exception {
    assertThat(dav.status("MKCOL", "coll/")).isEqualTo(201);
    assertThat(dav.status("MKCOL", "coll/")).isEqualTo(405);
    assertThat(dav.status("MKCOL", "coll/sub")).isEqualTo(201);
    assertThat(dav.status("MKCOL", "none/sub")).isEqualTo(409);
    assertThat(dav.put("coll/sub/a.jpg", TestSite.jpeg("in sub"))).isEqualTo(201);
    assertThat(dav.status("MKCOL", "coll/sub/a.jpg")).isEqualTo(405);
    assertThat(dav.status("MKCOL", "coll/sub/a.jpg/b")).isEqualTo(409);
    assertThat(dav.send("MKCOL", "body", "x".getBytes()).statusCode()).isEqualTo(415);
    assertThat(dav.put("coll", TestSite.jpeg("over a folder"))).isEqualTo(405);
    assertThat(dav.put("none/a.jpg", TestSite.jpeg("no folder"))).isEqualTo(409);
    assertThat(dav.status("DELETE", "coll/", "Depth", "0")).isEqualTo(400);
    assertThat(dav.status("DELETE", "coll/")).isEqualTo(204);
    assertThat(dav.get("coll/sub/a.jpg").statusCode()).isEqualTo(404);
    assertThat(dav.status("DELETE", "")).isEqualTo(403);
  }

  @Test
  void conditions_keep_bytes_from_being_put_over_others() throws Exception {
    assertThat(dav.put("cond.jpg", TestSite.jpeg("1"), "If-Match", "*")).isEqualTo(412);
    HttpResponse<byte[]> first =
        dav.send("PUT", "cond.jpg", TestSite.jpeg("1"), "If-None-Match", "*");
    assertThat(first.statusCode()).isEqualTo(201);
    String tag = DavClient.header(first, "ETag");
    assertThat(dav.put("cond.jpg", TestSite.jpeg("2"), "If-None-Match", "*")).isEqualTo(412);
    assertThat(dav.put("cond.jpg", TestSite.jpeg("2"), "If-Match", "\"other\"")).isEqualTo(412);
    assertThat(dav.status("DELETE", "cond.jpg", "If-Match", "\"other\"")).isEqualTo(412);
    assertThat(dav.get("cond.jpg").body()).isEqualTo(TestSite.jpeg("1"));
    assertThat(dav.get("cond.jpg", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(dav.put("cond.jpg", TestSite.jpeg("2"), "If-Match", tag)).isEqualTo(204);
  }

  @Test
  void parts_packed_bodies_and_too_large_ones_are_refused() throws Exception {
    assertThat(dav.put("part.jpg", TestSite.jpeg("x"), "Content-Range", "bytes 0-9/100"))
        .isEqualTo(400);
    assertThat(dav.put("part.jpg", TestSite.jpeg("x"), "Content-Encoding", "gzip")).isEqualTo(415);
    assertThat(dav.put("part.jpg", new byte[(int) TestSite.MOST_UPLOAD + 1])).isEqualTo(413);
    assertThat(dav.get("part.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void who_asks_before_sending_is_told_to_go_on_or_not() throws Exception {
    String head = "PUT /dav/inbox/%s HTTP/1.1\r\nExpect: 100-continue\r\n" + rest(2);
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(20_000);
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      socket
          .getOutputStream()
          .write(site.byScript(head.formatted("expected.jpg")).getBytes(US_ASCII));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      socket.getOutputStream().write("xx".getBytes(US_ASCII));
      assertThat(answer.readLine()).isEmpty();
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 201 Created");
    }
    assertThat(site.raw(head.formatted("none/expected.jpg"))).startsWith("HTTP/1.1 409 ");
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

  @Test
  void properties_are_told_of_files_and_folders() throws Exception {
    dav.status("MKCOL", "props");
    dav.put("props/a%20b.jpg", TestSite.jpeg("of props"), "X-OC-Mtime", "1304683200");
    String all = dav.propfind("props", 1, "");
    assertThat(all)
        .contains(
            "<D:href>/dav/inbox/props/</D:href>",
            "<D:resourcetype><D:collection",
            "<D:href>/dav/inbox/props/a%20b.jpg</D:href>",
            "<D:displayname>a b.jpg</D:displayname>",
            "<D:getcontentlength>" + TestSite.jpeg("of props").length + "<",
            "<D:getlastmodified>Fri, 06 May 2011 12:00:00 GMT<",
            "<D:getcontenttype>image/jpeg<",
            "HTTP/1.1 200 OK");
    assertThat(dav.propfind("props", 0, "")).doesNotContain("a%20b.jpg");
    String some =
        dav.propfind(
            "props/a%20b.jpg",
            0, "<propfind xmlns='DAV:'><prop><getetag/><x xmlns='urn:y'/></prop></propfind>");
    assertThat(some)
        .contains("<D:getetag>", "<x xmlns=\"urn:y\"", "HTTP/1.1 404 Not Found")
        .doesNotContain("getcontentlength");
    assertThat(dav.propfind("props", 0, "<propfind xmlns='DAV:'><propname/></propfind>"))
        .contains("<D:getlastmodified></D:getlastmodified>");
  }

  @Test
  void the_whole_depth_is_not_told_at_once() throws Exception {
    for (String[] depth : new String[][] {{}, {"Depth", "infinity"}}) {
      HttpResponse<byte[]> answer = dav.send("PROPFIND", "", new byte[0], depth);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(DavClient.text(answer)).contains("<D:error", "<D:propfind-finite-depth");
    }
    assertThat(dav.status("PROPFIND", "", "Depth", "2")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<foo>",
        "no xml",
        "<propfind xmlns='DAV:'/>",
        "<D:propfind xmlns:D='DAV:'><D:prop><bar:foo xmlns:bar=''/></D:prop></D:propfind>",
        "<propfind><prop/></propfind>",
        "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><propfind"
            + " xmlns='DAV:'><prop><a>&e;</a></prop></propfind>",
        "<!DOCTYPE p [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><propfind"
            + " xmlns='DAV:'><allprop/></propfind>",
        "<propfind xmlns='DAV:'><allprop>&unknown;</allprop></propfind>",
      })
  void broken_or_clever_xml_is_refused(String body) throws Exception {
    HttpResponse<byte[]> answer =
        dav.send("PROPFIND", "", body.getBytes(StandardCharsets.UTF_8), "Depth", "0");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(DavClient.text(answer)).doesNotContain("Exception", "root:");
  }

  @Test
  void large_and_deep_xml_is_refused() throws Exception {
    String deep = "<a xmlns='DAV:'>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</a>";
    String wide = "<propfind xmlns='DAV:'><prop>" + "<a/>".repeat(2000) + "</prop></propfind>";
    String large = "<propfind xmlns='DAV:'>" + " ".repeat(70_000) + "<allprop/></propfind>";
    assertThat(xml("PROPFIND", deep)).isEqualTo(400);
    assertThat(xml("PROPFIND", wide)).isEqualTo(400);
    assertThat(xml("PROPFIND", large)).isEqualTo(413);
    assertThat(xml("PROPPATCH", deep)).isEqualTo(400);
  }

  @Test
  void the_time_of_a_file_can_be_set_under_all_its_names() throws Exception {
    dav.put("times.jpg", TestSite.jpeg("times"));
    String windows =
        "<D:set><D:prop xmlns:Z='urn:schemas-microsoft-com:'>"
            + "<Z:Win32CreationTime>Mon, 07 Jun 2010 10:00:00 GMT</Z:Win32CreationTime>"
            + "<Z:Win32LastModifiedTime>Tue, 08 Jun 2010 10:00:00 GMT</Z:Win32LastModifiedTime>"
            + "</D:prop></D:set>";
    assertThat(DavClient.text(dav.proppatch("times.jpg", windows)))
        .contains("Win32LastModifiedTime", "HTTP/1.1 200 OK")
        .doesNotContain("HTTP/1.1 4");
    assertThat(dav.propfind("times.jpg", 0, "")).contains("Tue, 08 Jun 2010 10:00:00 GMT");
    dav.proppatch(
        "times.jpg", "<D:set><D:prop><D:lastmodified>1304683200</D:lastmodified></D:prop></D:set>");
    assertThat(dav.propfind("times.jpg", 0, "")).contains("Fri, 06 May 2011 12:00:00 GMT");
  }

  @Test
  void when_one_property_cannot_be_set_none_is() throws Exception {
    dav.put("both.jpg", TestSite.jpeg("both"), "X-OC-Mtime", "1304683200");
    HttpResponse<byte[]> answer =
        dav.proppatch(
            "both.jpg",
            "<D:set><D:prop><D:lastmodified>0</D:lastmodified>"
                + "<D:getetag>mine</D:getetag></D:prop></D:set>");
    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(DavClient.text(answer))
        .containsSubsequence("<D:lastmodified>", "HTTP/1.1 424", "<D:getetag>", "HTTP/1.1 403");
    assertThat(dav.propfind("both.jpg", 0, "")).contains("Fri, 06 May 2011 12:00:00 GMT");
    assertThat(dav.proppatch("none.jpg", "<D:remove><D:prop/></D:remove>").statusCode())
        .isEqualTo(404);
    assertThat(dav.proppatch("both.jpg", "").statusCode()).isEqualTo(400);
  }

  private static int xml(String method, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return dav.send(method, "", bytes, "Depth", "0").statusCode();
  }

  private static String rest(int length) {
    return "Host: localhost\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
  }
}
