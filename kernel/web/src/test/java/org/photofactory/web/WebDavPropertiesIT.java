package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suite litmus asks of properties (props), and some hostile XML. */
class WebDavPropertiesIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
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
}
