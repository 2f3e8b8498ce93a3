package org.photofactory.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The curl of this machine, as people use it. */
final class Curl {

  private Curl() {}

  /**
   * What curl has seen.
   *
   * @param status of the last answer
   * @param sent how many bytes of a body it sent
   * @param body of the answer
   */
  record Answer(int status, long sent, String body) {

    JsonNode data() throws IOException {
      return TestSite.parse(body).path("data");
    }

    JsonNode error() throws IOException {
      return TestSite.parse(body).path("error");
    }
  }

  /** Runs it as the script of the admin, with these arguments, the address among them. */
  static Answer run(TestSite site, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("curl", "-sS", "--max-time", "60", "-w", "\n%{http_code} %{size_upload}"));
    command.addAll(List.of("-H", "Authorization: " + site.people().script()));
    command.addAll(List.of(arguments));
    Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(curl.getInputStream().readAllBytes());
    if (!curl.waitFor(60, TimeUnit.SECONDS)) {
      curl.destroyForcibly();
    }
    int last = output.lastIndexOf('\n');
    String[] numbers = output.substring(last + 1).split(" ");
    return new Answer(
        Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), output.substring(0, last));
  }
}
