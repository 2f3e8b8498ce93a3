package org.photofactory.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageSpec;

/** What happens when stages come, and come back as others than they went. */
@Timeout(120)
class AnnouncementsIT {

  private static final String RESULTS = "select count(*) from result";
  private static final StageSpec SPEC = TestStage.spec("paint");

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void empty() throws IOException {
    database.jdbi().useHandle(Ledgers::empty);
    file = Files.writeString(folder.resolve("original"), "bytes");
  }

  @Test
  void the_64th_stage_is_refused() {
    try (Factory factory = Factory.start(database.database(), file)) {
      // The intake has slot 0, so 62 are left.
      for (int number = 1; number <= 62; number++) {
        factory.register(TestStage.writing(TestStage.spec("stage" + number)));
      }
      TestStage oneTooMany = TestStage.writing(TestStage.spec("straw"));
      assertThatThrownBy(() -> factory.register(oneTooMany))
          .isInstanceOfSatisfying(
              StageRefusedException.class,
              refused -> assertThat(refused.code()).isEqualTo("NO_FREE_SLOT"));
    }
  }

  @Test
  void a_stage_that_comes_is_seen_by_those_who_have_looked_before() {
    try (Factory factory = Factory.start(database.database(), file)) {
      assertThat(factory.pipeline().stages().stages()).isEmpty();
      factory.register(TestStage.writing(TestStage.spec("paint")));
      Factory.await("it is listed", () -> !factory.pipeline().stages().stages().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"received", "trashed", "taken", "is_painted"})
  void a_flag_that_would_hide_a_column_of_media_assets_is_refused(String flag) {
    try (Factory factory = Factory.start(database.database(), file)) {
      factory.register(TestStage.writing(SPEC));
      factory.register(TestStage.writing(StageSpec.of("odd", "painted_at", MediaKind.IMAGE)));
      TestStage greedy = TestStage.writing(StageSpec.of("greedy", flag, MediaKind.IMAGE));
      assertThatThrownBy(() -> factory.register(greedy))
          .isInstanceOfSatisfying(
              StageRefusedException.class,
              refused -> assertThat(refused.code()).isEqualTo("FLAG_RESERVED"));
    }
  }

  @Test
  void a_lower_version_leaves_what_the_higher_one_has_made() {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration higher = factory.register(TestStage.writing(SPEC.withVersion(2)));
      factory.addAssets(20);
      factory.await(RESULTS, 20);
      higher.close();
      TestStage lower = TestStage.writing(SPEC);
      factory.register(lower);
      factory.addAssets(5);
      factory.await("select count(*) from result where version = 1", 5);
      assertThat(factory.count("select rerun_below from stage where name = 'paint'")).isZero();
      assertThat(lower.seen()).hasSize(5);
    }
  }

  @Test
  void a_stage_that_comes_back_with_other_needs_gets_no_work_from_before_that_does_not_fit() {
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration before = factory.register(TestStage.writing(SPEC));
      factory.pipeline().stages().pause("paint");
      factory.addAssets(10);
      before.close();
      CountDownLatch ground = new CountDownLatch(1);
      StageSpec prime = TestStage.spec("prime");
      factory.register(
          new TestStage(
              prime,
              (asset, context) -> {
                ground.await();
                return Outcome.done(TestStage.row(prime, asset));
              }));
      factory.pipeline().stages().resume("paint");
      factory.register(TestStage.writing(SPEC.withRequires("primeed")));
      assertThat(factory.count("select count(*) from work where slot = 1")).isZero();
      ground.countDown();
      factory.await(RESULTS, 20);
      assertThat(factory.count("select count(*) from media_assets where primeed_at > painted_at"))
          .isZero();
    }
  }

  @Test
  void a_stage_that_no_longer_accepts_a_kind_gets_none_of_it() {
    StageSpec films =
        new StageSpec(
            SPEC.name(),
            SPEC.flag(),
            1,
            SPEC.requires(),
            Set.of(MediaKind.VIDEO),
            LaneKind.IO,
            8,
            SPEC.timeout(),
            6);
    try (Factory factory = Factory.start(database.database(), file)) {
      StageRegistry.Registration before = factory.register(TestStage.writing(SPEC));
      factory.pipeline().stages().pause("paint");
      factory.addAssets(10);
      before.close();
      TestStage stage = TestStage.writing(films);
      factory.register(stage);
      assertThat(factory.count("select count(*) from work")).isZero();
    }
  }

  @Test
  void what_lies_in_the_trash_is_not_worked_on_even_when_a_row_of_work_came_too_late() {
    try (Factory factory = Factory.start(database.database(), file)) {
      TestStage stage = TestStage.writing(SPEC);
      factory.register(stage);
      factory.pipeline().stages().pause("paint");
      factory.addAssets(10);
      database
          .jdbi()
          .useHandle(handle -> handle.execute("update asset set trashed_at = now() where id <= 4"));
      factory.pipeline().stages().resume("paint");
      factory.await(RESULTS, 6);
      factory.await("select count(*) from work", 0);
      assertThat(stage.seen()).doesNotContain(1L, 2L, 3L, 4L);
    }
  }

  @Test
  void a_flag_settled_after_2038_says_when() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              Ledgers.insertAssets(handle, 1);
              handle.execute("update asset_flag set done_at[1] = (2208988800 - 4294967296)::int");
            });
    try (Factory factory = Factory.start(database.database(), file)) {
      assertThat(
              factory.count(
                  "select extract(year from ingested_at at time zone 'UTC') from media_assets"))
          .isEqualTo(2040);
    }
  }
}
