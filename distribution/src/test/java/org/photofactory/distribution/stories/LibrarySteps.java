package org.photofactory.distribution.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.photofactory.distribution.appliance.Api;
import org.photofactory.distribution.appliance.Eventually;

/** Photos on their way from the inbox into the library. */
public final class LibrarySteps {

  private final World world;

  public LibrarySteps(World world) {
    this.world = world;
  }

  @Given("a running appliance")
  public void aRunningAppliance() throws IOException, InterruptedException {
    world.useShared();
  }

  @After
  public void closeOwnAppliance() throws InterruptedException {
    world.closeOwn();
  }

  @Given("the library holds the sample {string}")
  public void theLibraryHolds(String sample) throws IOException, InterruptedException {
    world.copyIntoInbox(sample, "first-" + Path.of(sample).getFileName());
    world.awaitAsset();
  }

  @When("the sample {string} is copied into the inbox as {string}")
  public void isCopied(String sample, String name) throws IOException {
    world.copyIntoInbox(sample, name);
  }

  @Then("the photo appears in the library")
  public void appears() throws IOException, InterruptedException {
    world.awaitAsset();
  }

  @Then("the original in the library is byte for byte the sample")
  public void originalIsTheSample() throws IOException, InterruptedException {
    long id = world.awaitAsset().path("id").asLong();
    Api.Answer original = world.api().get("/media/" + id + "/original");
    assertThat(original.body()).isEqualTo(world.sampleBytes());
  }

  @Then("its thumbnail can be seen")
  public void thumbnailCanBeSeen() throws IOException, InterruptedException {
    long id = world.awaitAsset().path("id").asLong();
    JsonNode asset =
        Eventually.get(
            "the asset has a thumbnail",
            () -> world.api().data("/api/v1/assets/" + id),
            detail -> detail.path("renditions").size() > 0);
    String revision = asset.path("revision").asText();
    assertThat(world.api().get("/media/" + id + "/250?r=" + revision).status()).isEqualTo(200);
  }

  @Then("it has no thumbnail yet")
  public void hasNoThumbnail() throws IOException, InterruptedException {
    assertThat(world.awaitAsset().path("renditions")).isEmpty();
  }

  @Then("it was taken at {string}")
  public void wasTakenAt(String time) throws IOException, InterruptedException {
    long id = world.awaitAsset().path("id").asLong();
    Eventually.get(
        "the asset was taken at " + time,
        () -> world.api().data("/api/v1/assets/" + id).path("takenAt").asText(),
        time::equals);
  }

  @Then("the inbox is empty")
  public void inboxIsEmpty() throws InterruptedException {
    Eventually.get("the inbox is empty", this::photosInTheInbox, List::isEmpty);
  }

  @Then("{string} stays in the inbox")
  public void staysInTheInbox(String name) throws IOException {
    assertThat(photosInTheInbox()).contains(name);
  }

  @Then("the factory tells that {string} is {word}")
  public void theFactoryTells(String name, String outcome) throws InterruptedException {
    Eventually.get(
        name + " is " + outcome,
        () -> world.api().data("/api/v1/recent?limit=50"),
        recent ->
            StreamSupport.stream(recent.spliterator(), false)
                .anyMatch(
                    row ->
                        row.path("fileName").asText().equals(name)
                            && row.path("outcome").asText().equals(outcome)));
  }

  @Then("the library holds the photo once")
  public void holdsItOnce() throws IOException, InterruptedException {
    String hash = world.sampleHash();
    int count = 0;
    for (JsonNode tile : world.api().assets()) {
      JsonNode detail = world.api().data("/api/v1/assets/" + tile.path("id").asLong());
      count += detail.path("sha256").asText().equals(hash) ? 1 : 0;
    }
    assertThat(count).isEqualTo(1);
  }

  @Then("{string} is in quarantine with a code and a sentence")
  public void isInQuarantine(String name) throws IOException, InterruptedException {
    JsonNode row = quarantined(name);
    assertThat(row.path("code").asText()).matches("[A-Z][A-Z0-9_]+");
    assertThat(row.path("message").asText()).matches("[A-Z].{10,}\\.");
    assertThat(world.api().assetWithHash(world.sampleHash())).isEmpty();
  }

  @Then("the bytes of {string} are kept")
  public void bytesAreKept(String name) throws IOException, InterruptedException {
    long id = quarantined(name).path("id").asLong();
    assertThat(world.api().get("/media/quarantine/" + id).body()).isEqualTo(world.sampleBytes());
  }

  private JsonNode quarantined(String name) throws InterruptedException {
    JsonNode rows =
        Eventually.get(
            name + " is in quarantine",
            () -> world.api().data("/api/v1/quarantine?limit=100"),
            found -> found.findValuesAsText("fileName").contains(name));
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("fileName").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> photosInTheInbox() throws IOException {
    try (Stream<Path> files = Files.list(world.appliance().data("inbox"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    }
  }
}
