package org.photofactory.distribution.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.distribution.appliance.TestFolders;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.ServerFailedException;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;

/** An appliance whose database server is somebody else's, and goes away. */
public final class DatabaseSteps {

  private final World world;
  private @Nullable EmbeddedPostgres server;

  public DatabaseSteps(World world) {
    this.world = world;
  }

  @Given("a running appliance with a database server elsewhere")
  public void serverElsewhere() throws IOException, InterruptedException, ServerFailedException {
    Path target = Path.of(System.getProperty("photofactory.root"), "distribution/target");
    Path folder = target.resolve("it/server-elsewhere");
    TestFolders.empty(folder);
    ServerFolders folders = new ServerFolders(folder, target.resolve("it-postgres"));
    server = new EmbeddedPostgres(folders, Durability.NONE);
    DatabaseAddress address = server.start();
    world.useOwn(
        ChildAppliance.start(
            "database-elsewhere",
            Map.of(
                "PHOTOFACTORY_DATABASE_URL", address.url(),
                "PHOTOFACTORY_DATABASE_USER", address.user(),
                "PHOTOFACTORY_DATABASE_PASSWORD", address.password())));
    world.appliance().awaitReady();
  }

  @After(order = 1)
  public void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @When("the database server stops")
  public void stops() {
    server().close();
  }

  @When("the database server starts again")
  public void startsAgain() throws InterruptedException, ServerFailedException {
    server().start();
  }

  @Then("the appliance says that its database is away")
  public void saysAway() throws IOException, InterruptedException {
    Eventually.get(
        "the status says that the database is away",
        () -> world.api().data("/api/v1/status").path("state").asText(),
        "DATABASE_AWAY"::equals);
    assertThat(world.api().get("/health/ready").status()).isEqualTo(503);
    assertThat(world.api().data("/api/v1/status").path("hint").asText()).isNotBlank();
  }

  @Then("the appliance is alive")
  public void isAlive() throws IOException, InterruptedException {
    assertThat(world.api().get("/health/live").status()).isEqualTo(200);
  }

  @Then("the appliance is ready")
  public void isReady() throws InterruptedException {
    world.appliance().awaitReady();
  }

  private EmbeddedPostgres server() {
    if (server == null) {
      throw new AssertionError("the scenario has no database server elsewhere");
    }
    return server;
  }
}
