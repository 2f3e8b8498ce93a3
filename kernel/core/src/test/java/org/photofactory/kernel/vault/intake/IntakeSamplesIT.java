package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.vault.intake.IntakeHouse.HOME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.intake.Offer;
import org.photofactory.testkit.Samples;

class IntakeSamplesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  @Test
  void every_sample_ends_as_an_asset_a_duplicate_or_in_quarantine() throws IOException {
    IntakeHouse house = new IntakeHouse(folder, database.database()).emptied();
    LedgerIntake intake = house.intake();
    Set<String> hashes = new HashSet<>();
    List<String> quarantined = new ArrayList<>();
    for (Samples.Sample sample : Samples.all()) {
      hashes.add(sample.facts().path("sha256").asText());
      Path file = folder.resolve("inbox").resolve(sample.path().getFileName().toString());
      Files.copy(sample.path(), file);

      Offer offer = intake.of(HOME).offer(IntakeHouse.candidate(file));

      assertThat(file).doesNotExist();
      if (offer instanceof Offer.Quarantined) {
        quarantined.add(sample.file());
      }
    }

    assertThat(quarantined)
        .containsExactlyInAnyOrder(
            "broken/empty.heic",
            "broken/zero.jpg",
            "broken/html-named.jpg",
            "broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg");
    Set<String> kept = new HashSet<>(house.originals().values());
    kept.addAll(house.filesBelow("quarantine").values());
    assertThat(kept).isEqualTo(hashes);
    assertThat(house.count("asset")).isEqualTo(house.originals().size());
  }
}
