package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.kernel.ledger.accounts.Role;

/** Whoever sits at the machine works in the library of another; nobody else can. */
class ErrandsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;
  private Account berta;

  @BeforeEach
  void start() throws Exception {
    site = new TestSite(database.database(), folder);
    database.jdbi().useHandle(handle -> handle.execute("truncate asset, audit cascade"));
    berta = site.people().person("Bärta+1", Role.MEMBER);
    site.people().room().household().setDisabled(berta, false, Origin.console());
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void the_console_adds_to_the_library_it_names() throws Exception {
    assertThat(upload(console("b%C3%A4rta%2B1")).statusCode()).isEqualTo(201);

    assertThat(assets(site.get("/api/v1/assets"))).isEmpty();
    Browser browser = new Browser(site).adopt(site.people().session(berta));
    assertThat(assets(browser.get("/api/v1/assets"))).hasSize(1);
  }

  @Test
  void a_plus_sign_need_not_be_encoded() throws Exception {
    assertThat(upload(console("B%C3%A4rta+1")).statusCode()).isEqualTo(201);
  }

  @Test
  void an_errand_is_one_entry_of_the_trail_however_many_requests_it_takes() throws Exception {
    upload(console("B%C3%A4rta%2B1"));
    upload(console("B%C3%A4rta%2B1"));

    List<AuditEntry.Deed> deeds =
        site.people().room().trail().list(AuditSearch.ALL, 0, 100).stream()
            .map(AuditEntry::deed)
            .filter(deed -> deed.action().equals("WORKED_FOR"))
            .toList();
    assertThat(deeds)
        .containsExactly(new AuditEntry.Deed("console", "WORKED_FOR", berta.login(), null));
  }

  @Test
  void whom_nobody_knows_is_told_with_the_nearest_name() throws Exception {
    JsonNode error = refused(console("B%C3%A4rta1"), "OWNER_UNKNOWN");
    assertThat(error.path("message").asText()).isEqualTo("There is no account Bärta1.");
    assertThat(error.path("hint").asText()).isEqualTo("Did you mean Bärta+1?");

    assertThat(refused(console("somebody%20else%"), "OWNER_UNKNOWN").path("hint").asText())
        .contains("user list");
  }

  @Test
  void nobody_adds_for_a_viewer_or_a_closed_account() throws Exception {
    site.people().person("vera", Role.VIEWER);
    refused(console("vera"), "OWNER_NOT_ADDING");
    site.people().room().household().setDisabled(berta, true, Origin.console());
    refused(console("B%C3%A4rta%2B1"), "OWNER_NOT_ADDING");
  }

  @Test
  void others_are_not_heard_whatever_they_may_do() throws Exception {
    String all = site.people().token(site.people().admin(), EnumSet.allOf(Scope.class));
    assertThat(upload(all, "B%C3%A4rta%2B1").statusCode()).isEqualTo(201);

    assertThat(assets(site.get("/api/v1/assets"))).hasSize(1);
    assertThat(upload("Bearer wrong", "B%C3%A4rta%2B1").statusCode()).isEqualTo(401);
  }

  private JsonNode refused(HttpRequest.Builder request, String code) throws Exception {
    HttpResponse<byte[]> answer = upload(request);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode error = site.json(answer).path("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    return error;
  }

  private HttpResponse<byte[]> upload(String authorization, String owner) throws Exception {
    return upload(request(authorization, owner));
  }

  private HttpResponse<byte[]> upload(HttpRequest.Builder request) throws Exception {
    return site.send(request.POST(BodyPublishers.ofByteArray(TestSite.jpeg("one"))));
  }

  private HttpRequest.Builder console(String owner) throws Exception {
    return request("Bearer " + Files.readString(folder.resolve("console-token")).strip(), owner);
  }

  private HttpRequest.Builder request(String authorization, String owner) {
    return site.strange("/api/v1/uploads?name=a.jpg")
        .header("Authorization", authorization)
        .header("X-Owner", owner);
  }

  private JsonNode assets(HttpResponse<byte[]> answer) throws Exception {
    return site.json(answer).path("data");
  }
}
