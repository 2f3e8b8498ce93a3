package org.photofactory.distribution.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.photofactory.distribution.appliance.Eventually;

/** Stages and plugins while the factory runs. */
public final class FactorySteps {

  private final World world;

  public FactorySteps(World world) {
    this.world = world;
  }

  @When("the stage {string} is paused")
  public void isPaused(String stage) throws IOException, InterruptedException {
    assertThat(world.api().post("/api/v1/stages/" + stage + "/pause").status()).isEqualTo(200);
    Eventually.get(
        stage + " is paused and idle",
        () -> world.api().stage(stage),
        view -> view.path("state").asText().equals("PAUSED") && view.path("running").asInt() == 0);
  }

  @When("the stage {string} is resumed")
  public void isResumed(String stage) throws IOException, InterruptedException {
    assertThat(world.api().post("/api/v1/stages/" + stage + "/resume").status()).isEqualTo(200);
  }

  @Then("work waits for the stage {string}")
  public void workWaits(String stage) throws InterruptedException {
    Eventually.get(
        "work waits for " + stage,
        () -> world.api().stage(stage).path("pending").asLong(),
        pending -> pending > 0);
  }

  @When("the jar of the plugin {string} is replaced by version {string}")
  public void isReplaced(String plugin, String version) throws IOException {
    Path plugins = world.appliance().data("plugins");
    PluginJar.shipped(plugin).withVersion(version).putInto(plugins);
  }

  @Then("the plugin {string} works in version {string}")
  public void worksInVersion(String plugin, String version) throws InterruptedException {
    Eventually.get(
        plugin + " works in version " + version,
        () -> world.api().data("/api/v1/status").path("plugins"),
        plugins -> activeInVersion(plugins, plugin, version));
  }

  @Then("the photo has passed the stage {string}")
  public void hasPassed(String stage) throws IOException, InterruptedException {
    long id = world.awaitAsset().path("id").asLong();
    Eventually.get(
        "the photo has passed " + stage,
        () -> world.api().data("/api/v1/assets/" + id).path("stages"),
        stages ->
            StreamSupport.stream(stages.spliterator(), false)
                .anyMatch(
                    view ->
                        view.path("name").asText().equals(stage)
                            && view.path("state").asText().equals("done")));
  }

  private static boolean activeInVersion(JsonNode plugins, String id, String version) {
    return StreamSupport.stream(plugins.spliterator(), false)
        .anyMatch(
            plugin ->
                plugin.path("id").asText().equals(id)
                    && plugin.path("version").asText().startsWith(version)
                    && plugin.path("state").asText().equals("ACTIVE"));
  }
}
