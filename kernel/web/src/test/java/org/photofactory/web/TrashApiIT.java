package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.ledger.accounts.Role;

/** Many into the trash and back at once. */
class TrashApiIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  private EditsClient assets;
  private long one;
  private long two;

  @BeforeEach
  void upload(TestInfo test) throws Exception {
    assets = new EditsClient(here.site());
    here.database().jdbi().useHandle(handle -> handle.execute("truncate asset cascade"));
    one = assets.asset("one " + test.getDisplayName());
    two = assets.asset("two " + test.getDisplayName());
  }

  @Test
  void of_each_it_is_told_what_became_of_it() throws Exception {
    assertThat(told("trash", ids(two, one, 4711, two)))
        .containsExactly(
            two + " changed null", one + " changed null", "4711 not-found ASSET_NOT_FOUND");
    assertThat(assets.ids("")).isEmpty();
    assertThat(told("trash", ids(one))).containsExactly(one + " unchanged null");

    assertThat(told("restore", ids(one, 4711, two)))
        .containsExactly(
            one + " changed null", "4711 not-found ASSET_NOT_FOUND", two + " changed null");
    assertThat(assets.ids("")).containsExactlyInAnyOrder(one, two);
    assertThat(told("restore", ids(two))).containsExactly(two + " unchanged null");
  }

  @Test
  void what_has_vanished_keeps_no_other_from_coming_back() throws Exception {
    told("trash", ids(one, two));
    Files.delete(fileOf(one));

    assertThat(told("restore", ids(one, two)))
        .containsExactly(one + " refused FILE_NOT_FOUND", two + " changed null");
    assertThat(assets.ids("")).containsExactly(two);
  }

  @Test
  void what_is_somebody_elses_is_not_there() throws Exception {
    Browser ben =
        new Browser(here.site())
            .adopt(here.site().people().session(here.site().people().person("ben", Role.MEMBER)));
    JsonNode answer =
        assets.data(ben.send("POST", "/api/v1/assets/trash", Map.of("ids", List.of(one))));
    assertThat(answer.path(0).path("outcome").asText()).isEqualTo("not-found");
    assertThat(assets.ids("")).contains(one);
  }

  @Test
  void requests_that_cannot_be_meant_are_refused() throws Exception {
    String tooMany = ids(LongStream.rangeClosed(1, 1001).toArray());
    for (String way : List.of("trash", "restore")) {
      for (String body : List.of("", "{}", "[]", ids(), "{\"ids\":[null]}", tooMany)) {
        assertThat(send(way, body).statusCode()).as(way + " " + body).isEqualTo(400);
      }
    }
  }

  private Path fileOf(long id) {
    String key =
        here.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select vault_key from asset where id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    return here.site().folder.resolve("trash").resolve(key);
  }

  private static String ids(long... ids) {
    return LongStream.of(ids)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(",", "{\"ids\":[", "]}"));
  }

  private List<String> told(String way, String body) throws Exception {
    List<String> results = new ArrayList<>();
    for (JsonNode result : assets.data(send(way, body))) {
      assertThat(result.path("etag").isNull()).isTrue();
      results.add(
          result.path("id").asLong()
              + " "
              + result.path("outcome").asText()
              + " "
              + result.path("code").asText());
    }
    return results;
  }

  private HttpResponse<byte[]> send(String way, String body) throws Exception {
    return here.site()
        .post(
            "/api/v1/assets/" + way,
            body.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json");
  }
}
