package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks, without which Finder mounts a folder for reading only. */
class WebDavLocksIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
  }

  @Test
  void finder_locks_sends_and_unlocks() throws Exception {
    HttpResponse<byte[]> locked = lock("finder.jpg", "exclusive", "Timeout", "Second-600");
    assertThat(locked.statusCode()).isEqualTo(201);
    String token = DavClient.header(locked, "Lock-Token");
    assertThat(DavClient.text(locked))
        .contains("<D:exclusive", "<D:owner><D:href>finder</D:href></D:owner>")
        .contains(token.substring(1, token.length() - 1))
        .containsPattern("Second-(600|59[0-9])");
    assertThat(dav.put("finder.jpg", TestSite.jpeg("of another"))).isEqualTo(423);
    assertThat(dav.put("finder.jpg", TestSite.jpeg("of finder"), "If", "(" + token + ")"))
        .isEqualTo(204);
    assertThat(dav.propfind("finder.jpg", 0, "")).contains("<D:activelock>", "<D:lockroot>");
    assertThat(dav.status("UNLOCK", "finder.jpg", "Lock-Token", token)).isEqualTo(204);
    assertThat(dav.status("UNLOCK", "finder.jpg", "Lock-Token", token)).isEqualTo(409);
    assertThat(dav.put("finder.jpg", TestSite.jpeg("of anybody"))).isEqualTo(204);
  }

  @Test
  void what_is_locked_is_not_changed_by_others() throws Exception {
    dav.status("MKCOL", "locked");
    dav.put("locked/a.jpg", TestSite.jpeg("a"));
    String token = DavClient.header(lock("locked", "exclusive"), "Lock-Token");
    assertThat(dav.put("locked/a.jpg", TestSite.jpeg("b"))).isEqualTo(423);
    assertThat(dav.put("locked/new.jpg", TestSite.jpeg("b"))).isEqualTo(423);
    assertThat(dav.status("DELETE", "locked/a.jpg")).isEqualTo(423);
    assertThat(dav.status("MKCOL", "locked/sub")).isEqualTo(423);
    assertThat(dav.move("locked/a.jpg", "out.jpg")).isEqualTo(423);
    assertThat(dav.proppatch("locked/a.jpg", "<D:set/>").statusCode()).isEqualTo(423);
    assertThat(lock("locked/a.jpg", "exclusive").statusCode()).isEqualTo(423);
    assertThat(dav.get("locked/a.jpg").body()).isEqualTo(TestSite.jpeg("a"));
    assertThat(dav.copy("locked/a.jpg", "copied-out.jpg")).isEqualTo(201);
    String shown = "<" + here.site().uri(DavClient.ROOT + "locked") + "> (" + token + ")";
    assertThat(dav.status("DELETE", "locked", "If", shown)).isEqualTo(204);
    assertThat(dav.status("MKCOL", "locked")).isEqualTo(201);
  }

  @Test
  void shared_locks_go_together() throws Exception {
    dav.put("shared.jpg", TestSite.jpeg("shared"));
    String mine = DavClient.header(lock("shared.jpg", "shared"), "Lock-Token");
    assertThat(lock("shared.jpg", "shared").statusCode()).isEqualTo(200);
    assertThat(lock("shared.jpg", "exclusive").statusCode()).isEqualTo(423);
    assertThat(dav.put("shared.jpg", TestSite.jpeg("x"))).isEqualTo(423);
    assertThat(dav.put("shared.jpg", TestSite.jpeg("x"), "If", "(" + mine + ")")).isEqualTo(204);
  }

  /** What is told with each file of a folder is not made much of. */
  @Test
  void what_an_answer_repeats_has_an_end() throws Exception {
    String owner =
        "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype>"
            + "<owner>%s</owner></lockinfo>";
    assertThat(lockBy(owner.formatted("x".repeat(1001)))).isEqualTo(413);
    assertThat(lockBy(owner.formatted("<a/>".repeat(400)))).isEqualTo(413);
    assertThat(lockBy(owner.formatted("x".repeat(900)))).isEqualTo(201);
    String asked = "<propfind xmlns='DAV:'><prop>%s</prop></propfind>";
    String property = "<%s xmlns='urn:x'/>".formatted("a".repeat(90));
    assertThat(propfind(asked.formatted(property.repeat(90)))).isEqualTo(413);
    assertThat(propfind(asked.formatted(property))).isEqualTo(207);
    dav.status("MKCOL", "crowded");
    for (int number = 0; number < 10; number++) {
      assertThat(lock("crowded", "shared").statusCode()).isEqualTo(200);
    }
    assertThat(lock("crowded", "shared").statusCode()).isEqualTo(507);
  }

  private static int lockBy(String body) throws Exception {
    return dav.send("LOCK", "held.jpg", body.getBytes()).statusCode();
  }

  private static int propfind(String body) throws Exception {
    return dav.send("PROPFIND", "", body.getBytes(), "Depth", "0").statusCode();
  }

  @Test
  void a_lock_is_refreshed_by_its_token_and_ends_when_its_time_is_over() throws Exception {
    String token =
        DavClient.header(lock("brief.jpg", "exclusive", "Timeout", "Second-1"), "Lock-Token");
    HttpResponse<byte[]> fresh =
        dav.send("LOCK", "brief.jpg", new byte[0], "If", "(" + token + ")", "Timeout", "Second-2");
    assertThat(fresh.statusCode()).isEqualTo(200);
    assertThat(dav.status("LOCK", "brief.jpg", "If", "(<urn:uuid:other>)")).isEqualTo(412);
    DavClient.await(
        "the lock has ended", () -> dav.put("brief.jpg", TestSite.jpeg("after")) == 204);
  }

  @Test
  void states_are_told_by_tags_and_tokens() throws Exception {
    String tag = DavClient.header(dav.send("PUT", "if.jpg", TestSite.jpeg("if")), "ETag");
    byte[] other = TestSite.jpeg("other");
    assertThat(dav.put("if.jpg", other, "If", "([\"wrong\"])")).isEqualTo(412);
    assertThat(dav.put("if.jpg", other, "If", "(Not [" + tag + "])")).isEqualTo(412);
    assertThat(dav.put("if.jpg", other, "If", "(<DAV:no-lock>)")).isEqualTo(412);
    assertThat(dav.put("if.jpg", other, "If", "([\"wrong\"]) (Not <DAV:no-lock> [" + tag + "])"))
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "()", "x", "<a>", "(<a>", "(Not)", "(Not Not <a>)", "(<a>) x"})
  void an_unreadable_if_is_refused(String header) throws Exception {
    assertThat(dav.put("if-broken.jpg", TestSite.jpeg("x"), "If", header)).isEqualTo(400);
  }

  @Test
  void broken_locks_are_refused() throws Exception {
    assertThat(dav.send("LOCK", "b.jpg", "<lockinfo xmlns='DAV:'/>".getBytes()).statusCode())
        .isEqualTo(400);
    assertThat(lock("b.jpg", "exclusive", "Depth", "1").statusCode()).isEqualTo(400);
    assertThat(lock("none/b.jpg", "exclusive").statusCode()).isEqualTo(409);
    assertThat(dav.status("UNLOCK", "b.jpg")).isEqualTo(400);
    assertThat(dav.get("b.jpg").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> lock(String name, String scope, String... headers)
      throws Exception {
    String body =
        "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:%s/></D:lockscope><D:locktype><D:write/>"
            + "</D:locktype><D:owner><D:href>finder</D:href></D:owner></D:lockinfo>";
    byte[] bytes = body.formatted(scope).getBytes(StandardCharsets.UTF_8);
    return dav.send("LOCK", name, bytes, headers);
  }
}
