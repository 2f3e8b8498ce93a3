package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;

/**
 * What every {@link Stage} must keep; extend it and name a stage and a small file that it finishes.
 * The time limit of each test only catches calls that hang.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class StageContract {

  @TempDir Path folder;

  /** The stage under test; a new one each time. */
  protected abstract Stage stage();

  /** A small good file that ends in {@link Outcome.Done}. It may be put into {@code folder}. */
  protected abstract Asset goodAsset(Path folder) throws Exception;

  /**
   * Puts in place what the stages before it leave of an asset; nothing, if not overridden. A stage
   * that reads previews gets the originals for them, the hostile ones too, by {@code
   * harness.withPreview(asset, asset.original())}.
   */
  protected void prepare(StageHarness harness, Asset asset) throws Exception {
    // Most stages need no other before them.
  }

  @Test
  void it_says_the_same_about_itself_every_time() {
    assertThat(stage().spec()).isEqualTo(stage().spec());
    assertThat(stage().spec().accepts()).doesNotContainNull().isNotEmpty();
  }

  @Test
  void a_good_file_of_an_accepted_kind_is_done() throws Exception {
    Asset asset = goodAsset(folder);
    assertThat(stage().spec().accepts()).contains(asset.kind());
    assertThat(harness("one", asset).run(stage(), asset)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_repeated_call_gives_the_same_result() throws Exception {
    Asset asset = goodAsset(folder);
    StageHarness harness = harness("one", asset);
    Stage stage = stage();
    Result first = Result.of(harness, stage, asset);
    assertThat(Result.of(harness, stage, asset)).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void several_calls_at_once_give_the_same_result() throws Exception {
    Asset asset = goodAsset(folder);
    Stage stage = stage();
    Result alone = Result.of(harness("alone", asset), stage, asset);
    List<Callable<Result>> calls = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      StageHarness harness = harness("together-" + number, asset);
      calls.add(() -> Result.of(harness, stage, asset));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Result> result : threads.invokeAll(calls)) {
        assertThat(result.get(60, TimeUnit.SECONDS)).usingRecursiveComparison().isEqualTo(alone);
      }
    }
  }

  @Test
  void several_at_once_are_answered_each_in_its_place() throws Exception {
    if (!answersForSeveral(stage())) {
      return;
    }
    Asset good = goodAsset(folder);
    byte[] text = "no such file".getBytes(StandardCharsets.UTF_8);
    Asset other = asset(Files.write(folder.resolve("other"), text), good);
    Asset empty = asset(Files.write(folder.resolve("nothing"), new byte[0]), good);
    assertAnswersInOrder(List.of(other, good, empty), good);
  }

  /** Others are asked for one asset after the other. */
  private static boolean answersForSeveral(Stage stage) throws NoSuchMethodException {
    return stage
            .getClass()
            .getMethod("processAll", List.class, StageContext.class)
            .getDeclaringClass()
        != Stage.class;
  }

  private void assertAnswersInOrder(List<Asset> assets, Asset good) throws Exception {
    StageHarness together = new StageHarness(folder.resolve("together"));
    for (Asset asset : assets) {
      prepare(together, asset);
    }
    List<Outcome> outcomes = stage().processAll(assets, together);
    assertThat(outcomes).hasSize(assets.size());
    for (int place = 0; place < assets.size(); place++) {
      Asset asset = assets.get(place);
      assertThat(outcomes.get(place))
          .as("the answer for %s", asset.fileName())
          .hasSameClassAs(harness("alone-" + place, asset).run(stage(), asset));
    }
    together.settle(outcomes.get(assets.indexOf(good)));
    Result alone = Result.of(harness("alone", good), stage(), good);
    assertThat(Result.kept(together, good, 0)).usingRecursiveComparison().isEqualTo(alone);
  }

  private static Asset asset(Path file, Asset like) {
    return TestAssets.of(file, like.kind(), like.mime());
  }

  @Test
  void the_original_is_left_as_it_is() throws Exception {
    Asset asset = goodAsset(folder);
    byte[] before = Files.readAllBytes(asset.original());
    harness("one", asset).run(stage(), asset);
    assertThat(Files.readAllBytes(asset.original())).isEqualTo(before);
  }

  @Test
  void a_cancelled_call_blames_nobody() throws Exception {
    Asset asset = goodAsset(folder);
    StageHarness harness = harness("one", asset);
    harness.cancel();
    try {
      assertThat(harness.run(stage(), asset)).isNotInstanceOf(Outcome.Failed.class);
    } catch (InterruptedException interrupted) {
      assertThat(interrupted).as("an interrupted call may end so").isNotNull();
    }
  }

  @Test
  void a_missing_original_does_not_blame_the_file() throws Exception {
    Asset asset = goodAsset(folder);
    Asset gone = TestAssets.of(folder.resolve("not-there"), asset.kind(), asset.mime());
    try {
      Outcome outcome = harness("one", gone).run(stage(), gone);
      assertThat(outcome instanceof Outcome.Failed failed && failed.blame() == Blame.ITEM)
          .as("a disk that is away must not make dead letters: %s", outcome)
          .isFalse();
    } catch (IOException away) {
      assertThat(away).as("thrown, so it is tried again").isNotNull();
    }
  }

  @Test
  void hostile_files_end_in_an_outcome_that_parks_nothing() throws Exception {
    Asset good = goodAsset(folder);
    byte[] content = Files.readAllBytes(good.original());
    for (Map.Entry<String, byte[]> hostile : HostileFiles.of(content).entrySet()) {
      Path file = Files.write(folder.resolve(hostile.getKey()), hostile.getValue());
      assertThatNoException()
          .as(hostile.getKey())
          .isThrownBy(() -> assertBlamesAtMostTheItem(file, good.kind(), good.mime()));
    }
  }

  private void assertBlamesAtMostTheItem(Path file, MediaKind kind, String mime) throws Exception {
    Asset hostile = TestAssets.of(file, kind, mime);
    Outcome outcome = harness("hostile", hostile).run(stage(), hostile);
    if (outcome instanceof Outcome.Failed failed) {
      assertThat(failed.blame()).as("%s: %s", file, failed).isEqualTo(Blame.ITEM);
    }
    assertThat(outcome).isNotInstanceOf(Outcome.Later.class);
  }

  private StageHarness harness(String name, Asset asset) throws Exception {
    StageHarness harness = new StageHarness(folder.resolve(name));
    prepare(harness, asset);
    return harness;
  }

  private record Result(List<Object> recorded, Map<String, byte[]> stored) {
    static Result of(StageHarness harness, Stage stage, Asset asset) throws Exception {
      int before = harness.written().size();
      assertThat(harness.run(stage, asset)).isInstanceOf(Outcome.Done.class);
      return kept(harness, asset, before);
    }

    /** What the harness has kept of an asset, and been told to write since. */
    static Result kept(StageHarness harness, Asset asset, int before) throws Exception {
      List<Object> recorded = new ArrayList<>();
      harness.recording(asset).ifPresent(recorded::add);
      harness.facts(asset).ifPresent(recorded::add);
      harness.written().stream().skip(before).map(Result::words).forEach(recorded::add);
      return new Result(Collections.unmodifiableList(recorded), harness.storedAll(asset));
    }

    /** With what is in arrays, so that two that say the same look the same. */
    private static String words(StageHarness.Written written) {
      return written.sql() + Arrays.deepToString(written.values().toArray());
    }
  }
}
