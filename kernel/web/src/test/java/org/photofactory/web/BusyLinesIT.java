package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/**
 * Many ask many things at once over few lines that are kept open, each thing with a number of its
 * own that the answer tells again: nobody gets the answer of another. Longer with {@code
 * -Dphotofactory.lines.requests=100000}, otherwise with {@code -Dphotofactory.lines.seed=2}.
 */
@Timeout(3600)
class BusyLinesIT {

  private static final int REQUESTS = Integer.getInteger("photofactory.lines.requests", 400);
  private static final long SEED = Long.getLong("photofactory.lines.seed", 1);
  private static final int THREADS = 16;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  /**
   * A question, and what stands in its answer and in that of no other question.
   *
   * @param number of its own
   */
  private record Question(String method, String address, String body, String told) {

    static Question next(Random random, long number) {
      String body =
          switch (random.nextInt(6)) {
            case 0 -> "surprise";
            case 1 -> "{}";
            case 2 -> "x".repeat(70_000);
            default -> "";
          };
      return switch (random.nextInt(9)) {
        case 0 -> new Question("GET", "/health/live", body, "\"status\":\"UP\"");
        case 1 -> new Question("GET", "/media/quarantine/" + number, body, "file " + number + " ");
        case 2 -> new Question("GET", "/api/v1/assets/" + number, body, " " + number + ".");
        case 3 -> new Question("GET", "/api/v" + number, body, "at /api/v" + number + ".");
        case 4 -> new Question("DELETE", "/api/v1/quarantine/" + number, body, " " + number + " ");
        case 5 -> new Question("POST", "/api/v1/p/n" + number + "/x", body, "n" + number + " ");
        case 6 -> new Question("GET", "/no" + number + ".js", body, "/no" + number + ".js");
        case 7 -> new Question("GET", "/api/v1/x" + number, body, "/x" + number + ".");
        default -> new Question("HEAD", "/media/quarantine/" + number, "", "");
      };
    }

    /** Whoever sends on after that may meet with a line that has ended. */
    boolean isLong() {
      return body.length() > 1000;
    }

    boolean isAnsweredBy(int status, String body) {
      boolean live = address.equals("/health/live");
      return (status == 200) == live && body.contains(told) && body.isEmpty() == told.isEmpty();
    }
  }

  @Test
  void nobody_gets_the_answer_of_another_on_lines_that_are_spoken_by_hand() throws Exception {
    inParallel(BusyLinesIT::talk);
  }

  /** As by Java's own client, which shares its lines and asks again when one has ended. */
  @Test
  void nobody_gets_the_answer_of_another_by_a_client_that_shares_lines() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      inParallel((thread, random) -> ask(client, thread, random));
    }
  }

  /** What one thread does; tells what was answered wrongly. */
  private interface Part {
    List<String> play(int thread, Random random) throws Exception;
  }

  private static void inParallel(Part part) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int i = 1; i <= THREADS; i++) {
        int thread = i;
        parts.add(threads.submit(() -> part.play(thread, new Random(SEED * 1000 + thread))));
      }
      for (Future<List<String>> played : parts) {
        wrong.addAll(played.get());
      }
    }
    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  /** Up to three questions at once on a line, until it ends, then on a new one. */
  private static List<String> talk(int thread, Random random) throws IOException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    while (asked < REQUESTS) {
      try (Line line = new Line(site.port())) {
        boolean open = true;
        while (open && asked < REQUESTS) {
          List<Question> questions = new ArrayList<>();
          do {
            asked++;
            questions.add(Question.next(random, thread * 10_000_000L + asked));
          } while (questions.size() < 3 && !questions.getLast().isLong());
          open = exchange(line, questions, wrong);
        }
      }
    }
    return wrong;
  }

  private static boolean exchange(Line line, List<Question> questions, List<String> wrong)
      throws IOException {
    StringBuilder said = new StringBuilder();
    questions.forEach(question -> said.append(spoken(question)));
    line.say(said.toString());
    for (Question question : questions) {
      Line.Heard heard =
          line.hear(question.method())
              .orElseThrow(() -> new IOException("ended after " + question));
      if (!question.isAnsweredBy(heard.status(), heard.body())) {
        wrong.add(question.address() + " was answered by " + heard);
      }
      if (heard.last()) {
        return false;
      }
    }
    return true;
  }

  private static String spoken(Question question) {
    return site.byScript(
        "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(
                question.method(), question.address(), question.body().length(), question.body()));
  }

  private static List<String> ask(HttpClient client, int thread, Random random) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      Question question = Question.next(random, thread * 10_000_000L + i);
      HttpRequest.Builder request =
          site.request(question.address())
              .method(
                  question.method(),
                  question.body().isEmpty()
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(question.body()));
      HttpResponse<String> heard =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (!question.isAnsweredBy(heard.statusCode(), heard.body())) {
        wrong.add(question.address() + " was answered by " + heard + " " + heard.body());
      }
    }
    return wrong;
  }
}
