package org.photofactory.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suite litmus asks of a server, in its order: basic, http. */
class WebDavIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
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
    assertThat(here.site().get(href).body()).isEqualTo(TestSite.jpeg(name));
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
    String answer = here.site().raw("PUT /dav/inbox/" + name + " HTTP/1.1\r\n" + rest(2) + "xx");
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
    String answer = here.site().raw("PUT " + path + " HTTP/1.1\r\n" + rest(2) + "xx");
    assertThat(answer).matches("(?s)HTTP/1.1 40[0-9] .*").doesNotContain("Exception", "\tat ");
    assertThat(here.folder().resolve("x")).doesNotExist();
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
    try (Socket socket = new Socket("127.0.0.1", here.site().port())) {
      socket.setSoTimeout(20_000);
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      socket
          .getOutputStream()
          .write(here.site().byScript(head.formatted("expected.jpg")).getBytes(US_ASCII));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      socket.getOutputStream().write("xx".getBytes(US_ASCII));
      assertThat(answer.readLine()).isEmpty();
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 201 Created");
    }
    assertThat(here.site().raw(head.formatted("none/expected.jpg"))).startsWith("HTTP/1.1 409 ");
  }

  private static String rest(int length) {
    return "Host: localhost\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
  }
}
