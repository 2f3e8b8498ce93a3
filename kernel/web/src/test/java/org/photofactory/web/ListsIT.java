package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/**
 * Every list, asked by everybody: no file name, login or id of somebody else is anywhere in it, and
 * of the own things none is missing. {@link Belongings} gives each person some of all there is.
 */
class ListsIT {

  /** Where an admin keeps the house in order, and may read everybody's names. */
  private static final Set<String> FOR_KEEPERS =
      Set.of("/api/v1/accounts", "/api/v1/audit", "/api/v1/quarantine", "/api/v1/dead-letters");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  private static TestSite site;
  private static Belongings things;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    things = new Belongings(site, database);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void a_member_is_told_nothing_of_others() throws Exception {
    for (String login : List.of(Belongings.MEMBER, Belongings.OTHER)) {
      for (String list : lists()) {
        assertThat(told(login, list))
            .as(list + " of " + login)
            .doesNotContainPattern(others(login));
      }
    }
  }

  @Test
  void an_admin_is_told_names_of_others_only_where_the_house_is_kept_in_order() throws Exception {
    String login = TestPeople.ADMIN.login();
    List<String> private_ = lists().stream().filter(not(FOR_KEEPERS)).toList();
    for (String list : private_) {
      assertThat(told(login, list)).as(list).doesNotContainPattern(others(login));
    }
    assertThat(told(login, "/api/v1/quarantine"))
        .contains(Belongings.name(Belongings.MEMBER, "odd"));
    assertThat(told(login, "/api/v1/dead-letters"))
        .contains(Belongings.name(Belongings.MEMBER, "dead"))
        .doesNotContain(Belongings.name(Belongings.MEMBER, "shown"));
  }

  @Test
  void a_guest_is_told_of_what_is_shown_and_of_nothing_else() throws Exception {
    String host = TestPeople.ADMIN.login();
    List<String> words = new ArrayList<>(List.of("qx-anna-(?!shown|dead)"));
    for (String kind : List.of("hidden", "archived", "trashed", "odd")) {
      words.add("\\b" + things.id(host, kind) + "\\b");
    }
    Pattern kept = Pattern.compile(words(words, host, Belongings.VIEWER));
    for (String list : lists()) {
      assertThat(told(Belongings.VIEWER, list)).as(list).doesNotContainPattern(kept);
    }
    assertThat(told(Belongings.VIEWER, "/api/v1/assets")).contains("qx-anna-shown.jpg");
    assertThat(told(Belongings.VIEWER, "/api/v1/recent")).contains("qx-anna-shown.jpg");
    assertThat(told(Belongings.VIEWER, "/api/v1/assets/export")).contains("qx-anna-shown.jpg");
    assertThat(data("/api/v1/quarantine")).isEmpty();
    assertThat(data("/api/v1/dead-letters")).isEmpty();
    assertThat(data("/api/v1/timeline")).isNotEmpty();
    assertThat(data("/api/v1/timeline?archived=true")).isEmpty();
    assertThat(data("/api/v1/timeline?hidden=true")).isEmpty();
    JsonNode status = data("/api/v1/status");
    for (String count : List.of("duplicates", "quarantined", "trashed", "deadLetters")) {
      assertThat(status.path(count).asLong(-1)).as(count).isZero();
    }
    assertThat(status.path("assets").asLong()).isEqualTo(2);
  }

  @Test
  void a_guest_finds_nothing_that_is_kept_behind_its_address() throws Exception {
    for (String kind : List.of("hidden", "archived", "trashed")) {
      long id = things.id(TestPeople.ADMIN.login(), kind);
      for (String path : addresses(id)) {
        assertThat(things.browser(Belongings.VIEWER).get(path).statusCode())
            .as(kind + ' ' + path)
            .isEqualTo(404);
      }
    }
    for (String path : addresses(things.id(TestPeople.ADMIN.login(), "shown"))) {
      assertThat(things.browser(Belongings.VIEWER).get(path).statusCode()).as(path).isEqualTo(200);
    }
    String odd = "/media/quarantine/" + things.id(TestPeople.ADMIN.login(), "odd");
    assertThat(things.browser(Belongings.VIEWER).get(odd).statusCode()).isEqualTo(404);
    assertThat(things.browser(TestPeople.ADMIN.login()).get(odd).statusCode()).isEqualTo(200);
  }

  @Test
  void owners_find_all_that_is_theirs() throws Exception {
    for (String login : List.of(TestPeople.ADMIN.login(), Belongings.MEMBER, Belongings.OTHER)) {
      Own own = new Own(login);
      own.is("shown", "/api/v1/assets", "/api/v1/recent", "/api/v1/assets/export");
      own.is("hidden", "/api/v1/assets?hidden=true", "/api/v1/recent", "/api/v1/tags");
      own.is("archived", "/api/v1/assets?archived=true", "/api/v1/recent");
      own.is("trashed", "/api/v1/trash", "/api/v1/recent");
      own.is("odd", "/api/v1/quarantine", "/api/v1/recent");
      own.is("dead", "/api/v1/dead-letters");
      own.is("task", "/api/v1/tasks");
      own.is("drop", "/dav/inbox/");
      own.is("token", "/api/v1/account/tokens");
    }
  }

  /** What must be found of a person's own. */
  private record Own(String login) {
    void is(String kind, String... lists) throws Exception {
      for (String list : lists) {
        assertThat(told(login, list)).as(list).contains(Belongings.name(login, kind));
      }
    }
  }

  private static List<String> addresses(long id) {
    return List.of(
        "/api/v1/assets/" + id,
        "/api/v1/assets/" + id + "/edits",
        "/media/" + id + "/original",
        "/media/" + id + "/250");
  }

  /** All addresses of the document that name no single thing, and wishes of every kind. */
  private static Set<String> lists() throws Exception {
    JsonNode paths =
        TestSite.parse(Files.readString(Path.of("../../docs/openapi.json"))).path("paths");
    Set<String> lists = new TreeSet<>();
    paths.fieldNames().forEachRemaining(lists::add);
    lists.removeIf(path -> path.contains("{") || path.endsWith("/events"));
    lists.removeIf(path -> !paths.path(path).has("get"));
    assertThat(lists).hasSizeGreaterThan(20);
    for (String wish : List.of("hidden=true", "archived=true", "favourite=true", "minRating=1")) {
      lists.add("/api/v1/assets?" + wish);
      lists.add("/api/v1/assets?hidden=true&" + wish);
    }
    for (String login : List.of(TestPeople.ADMIN.login(), Belongings.MEMBER, Belongings.OTHER)) {
      lists.add("/api/v1/assets?tag=" + Belongings.tag(login, "hidden"));
      lists.add("/api/v1/assets?hidden=true&tag=" + Belongings.tag(login, "hidden"));
    }
    lists.addAll(List.of("/dav/inbox/", "/metrics"));
    return lists;
  }

  private static Predicate<String> not(Set<String> some) {
    return list -> !some.contains(list);
  }

  /** Whatever would tell of other people: their logins, their names for files, their ids. */
  private static Pattern others(String login) {
    return Pattern.compile(words(new ArrayList<>(), login));
  }

  private static String words(List<String> words, String... known) {
    for (String person : Belongings.PEOPLE) {
      if (!List.of(known).contains(person)) {
        words.add("(?<!@)\\b" + person + "\\b");
        words.add("\\b" + Belongings.first(person) / 1000 + "\\d{3}\\b");
      }
    }
    return String.join("|", words);
  }

  private static String told(String login, String list) throws Exception {
    HttpResponse<byte[]> answer =
        list.startsWith("/dav")
            ? site.send(
                things
                    .program(login, list)
                    .method("PROPFIND", BodyPublishers.noBody())
                    .header("Depth", "1"))
            : things.browser(login).get(list);
    String words = new String(answer.body(), StandardCharsets.UTF_8);
    // This house has no plugins, and says so where there is nothing else to say.
    if (!words.contains("PLUGINS_AWAY")) {
      assertThat(answer.statusCode()).as(list).isNotEqualTo(404).isLessThan(500);
    }
    return words;
  }

  private static JsonNode data(String list) throws Exception {
    return site.json(things.browser(Belongings.VIEWER).get(list)).path("data");
  }
}
