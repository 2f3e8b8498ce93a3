package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.door.SessionCookie;
import org.photofactory.web.openapi.Contract;
import org.photofactory.web.openapi.Operation;
import org.photofactory.web.openapi.Requests;

/**
 * Whatever is asked, by whomever, the answer is what {@code docs/openapi.json} says: never a fault,
 * always in the envelope, with a code and a shape that are in the document. More of it with {@code
 * -Dphotofactory.contract.cases=1000}, others with {@code -Dphotofactory.contract.seed=2}.
 */
class ContractIT {

  private static final int CASES = Integer.getInteger("photofactory.contract.cases", 40);
  private static final long SEED = Long.getLong("photofactory.contract.seed", 1);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static List<Operation> operations;

  private final Contract contract = new Contract();
  private final Map<String, String> breaches = new TreeMap<>();
  private String before = "nothing";

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    JsonNode document = TestSite.parse(Files.readString(Path.of("../../docs/openapi.json")));
    operations =
        // A stream does not end; EventsIT looks at it.
        Operation.of(document).stream().filter(it -> !it.path().endsWith("/events")).toList();
    site.upload("a.jpg", TestSite.jpeg("a picture"), "2020-01-01T00:00:00Z");
    site.upload("b.jpg", TestSite.jpeg("another picture"), "2021-01-01T00:00:00Z");
    site.post("/api/v1/uploads?name=empty.jpg", new byte[0]);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void every_answer_is_as_the_document_says() throws Exception {
    Random random = new Random(SEED);
    Requests requests = new Requests(site.uri(""), random);
    List<Integer> statuses = new ArrayList<>();
    for (int turn = 0; turn < CASES; turn++) {
      for (Operation operation : operations) {
        for (List<String> caller : callers()) {
          HttpRequest request = let(requests.next(operation), caller);
          HttpResponse<byte[]> answer = ask(request);
          statuses.add(answer.statusCode());
          if (answer.statusCode() == 201) {
            answer.headers().firstValue("Location").ifPresent(requests::remember);
          }
          contract.breach(operation, answer).ifPresent(what -> note(operation, answer, what));
          before = answer.statusCode() + " " + shortened(answer.request().toString());
        }
      }
    }
    assertThat(breaches).as("seed %d", SEED).isEmpty();
    assertThat(statuses).as("some go well, some do not").contains(200, 201, 204, 400, 404, 415);
  }

  @Test
  void every_address_answers_any_method_in_the_envelope() throws Exception {
    Requests requests = new Requests(site.uri(""), new Random(SEED));
    for (int turn = 0; turn < CASES; turn++) {
      for (Operation operation : operations) {
        HttpRequest request = let(requests.strange(operation), callers().getLast());
        HttpResponse<byte[]> answer = site.send(request);
        assertThat(answer.statusCode()).as(request.toString()).isNotEqualTo(500);
        if (answer.statusCode() >= 400 && !request.method().equals("HEAD") && !health(request)) {
          assertThat(site.json(answer).path("error").path("code").asText())
              .as(request.toString())
              .isNotEmpty();
        }
        if (answer.statusCode() == 405) {
          assertThat(answer.headers().firstValue("Allow")).as(request.toString()).isPresent();
        }
      }
    }
  }

  private static boolean health(HttpRequest request) {
    return request.uri().getPath().startsWith("/health/");
  }

  /**
   * Headers by which each kind of caller comes in. Sessions are new each time: what is asked may
   * well end one.
   */
  private static List<List<String>> callers() {
    Account member = site.people().person("member", Role.MEMBER);
    return List.of(
        List.of(),
        session(site.people().person("viewer", Role.VIEWER)),
        session(member),
        session(site.people().admin()),
        List.of("Authorization", site.people().token(member, EnumSet.of(Scope.UPLOAD))),
        List.of("Authorization", site.people().script()));
  }

  private static List<String> session(Account account) {
    Secret secret = site.people().session(account);
    return List.of(
        "Cookie",
        SessionCookie.NAME + '=' + secret.text(),
        SessionCookie.CSRF_HEADER,
        SessionCookie.csrf(secret));
  }

  private HttpResponse<byte[]> ask(HttpRequest asked) throws Exception {
    try {
      return site.send(asked);
    } catch (IOException unanswered) {
      throw new IOException(
          shortened(asked.toString()) + " was not answered, after " + before, unanswered);
    }
  }

  private static HttpRequest let(HttpRequest.Builder request, List<String> caller) {
    return (caller.isEmpty() ? request : request.headers(caller.toArray(String[]::new))).build();
  }

  private void note(Operation operation, HttpResponse<byte[]> answer, String what) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    breaches.putIfAbsent(
        operation + ": " + (what.length() > 300 ? what.substring(0, 300) : what),
        answer.statusCode()
            + " "
            + shortened(answer.uri().toString())
            + " "
            + shortened(body)
            + ", after "
            + before);
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
