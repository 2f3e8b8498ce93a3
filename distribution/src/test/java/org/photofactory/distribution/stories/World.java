package org.photofactory.distribution.stories;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.AfterAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.distribution.appliance.Api;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.Eventually;
import org.photofactory.distribution.appliance.Hashes;
import org.photofactory.testkit.Samples;

/** What the steps of one scenario share: an appliance, and the photo the scenario is about. */
public final class World {

  /**
   * One appliance serves all scenarios but those that ask for a special one: they use different
   * photos.
   */
  private static @Nullable ChildAppliance shared;

  private @Nullable ChildAppliance own;
  private @Nullable Path sample;

  /** Cucumber makes one for each scenario. */
  public World() {}

  @AfterAll
  public static void stopShared() throws InterruptedException {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  ChildAppliance appliance() {
    ChildAppliance current = own != null ? own : shared;
    if (current == null) {
      throw new AssertionError("the scenario must begin with an appliance");
    }
    return current;
  }

  Api api() {
    return appliance().api();
  }

  void useShared() throws IOException, InterruptedException {
    if (shared == null) {
      shared = ChildAppliance.start("stories", Map.of());
    }
    shared.awaitReady();
  }

  void useOwn(ChildAppliance appliance) {
    own = appliance;
  }

  void closeOwn() throws InterruptedException {
    if (own != null) {
      own.close();
      own = null;
    }
  }

  /**
   * Copies a sample into the inbox under a name of its own, as a phone would: under a temporary
   * name first.
   */
  void copyIntoInbox(String sampleName, String name) throws IOException {
    sample = Samples.file(sampleName);
    Path inbox = appliance().data("inbox");
    Path temporary = inbox.resolve(".syncthing." + name + ".tmp");
    Files.copy(sample, temporary);
    Files.move(temporary, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  byte[] sampleBytes() throws IOException {
    if (sample == null) {
      throw new AssertionError("the scenario has not named a sample yet");
    }
    return Files.readAllBytes(sample);
  }

  String sampleHash() throws IOException {
    return Hashes.sha256(sampleBytes());
  }

  /** The sample in the library, as soon as it is there. */
  JsonNode awaitAsset() throws IOException, InterruptedException {
    String hash = sampleHash();
    return Eventually.get(
            "the sample is in the library", () -> api().assetWithHash(hash), Optional::isPresent)
        .orElseThrow();
  }
}
