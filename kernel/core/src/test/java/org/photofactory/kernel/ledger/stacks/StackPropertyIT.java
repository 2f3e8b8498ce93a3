package org.photofactory.kernel.ledger.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.ledger.stacks.StackHouse.HOME;
import static org.photofactory.kernel.ledger.stacks.StackHouse.film;
import static org.photofactory.kernel.ledger.stacks.StackHouse.ofBurst;
import static org.photofactory.kernel.ledger.stacks.StackHouse.shot;
import static org.photofactory.kernel.ledger.stacks.StackHouse.withContent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.intake.Bin;
import org.photofactory.kernel.ledger.library.Stacked;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;

/**
 * Whatever comes, runs again, goes, comes back, is put together and taken apart, in whatever order:
 * nothing but a person's word takes a file out of the vault, and everything is to be seen, by
 * itself or by its cover.
 */
class StackPropertyIT {

  private static final List<String> NAMES = List.of("IMG_1", "IMG_2", "IMG_E1", "IMG_1-edited");
  private static final int STEPS = 150;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private StackHouse house;
  private Random random;

  /** Every asset, and whether a person has thrown it away. */
  private final Map<Long, Boolean> thrown = new TreeMap<>();

  private final Map<Long, MediaKind> kinds = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothing_is_lost_and_nothing_is_out_of_sight(long seed) throws IOException {
    house = new StackHouse(database, folder);
    random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      String deed = step();
      check("seed %d, step %d: %s".formatted(seed, step, deed));
    }
    assertThat(house.one("select count(*) from asset where behind is not null"))
        .as("files that stand behind another, or the test would tell nothing")
        .isPositive();
  }

  private String step() throws IOException {
    if (kinds.size() < 4) {
      return arrive();
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> arrive();
      case 3, 4 -> record(any());
      case 5 -> trash(any());
      case 6 -> restore(any());
      case 7 -> "stacks: " + house.stacker.stack(house.hand, any(), List.of(any(), any()));
      case 8 -> "takes apart: " + house.stacker.takeApart(house.hand, cover());
      default -> "chooses: " + house.stacker.choose(house.hand, cover(), any());
    };
  }

  private String arrive() {
    MediaKind kind = MediaKind.values()[random.nextInt(MediaKind.values().length)];
    String name = NAMES.get(random.nextInt(NAMES.size())) + extension(kind);
    long id = house.arrive(HOME, name, kind);
    kinds.put(id, kind);
    thrown.put(id, false);
    return "arrives: " + name + ' ' + record(id);
  }

  private static String extension(MediaKind kind) {
    return switch (kind) {
      case IMAGE -> ".JPG";
      case RAW -> ".CR2";
      case VIDEO -> ".MOV";
      case AUDIO -> ".M4A";
      case SIDECAR -> ".JPG.xmp";
    };
  }

  /** A run that may find something else than the one before. */
  private String record(long id) {
    int second = random.nextInt(3);
    MediaFacts plain = kinds.get(id) == MediaKind.VIDEO ? film(second, 2) : shot(second);
    String tie = List.of("A", "B").get(random.nextInt(2));
    MediaFacts facts =
        switch (random.nextInt(3)) {
          case 0 -> withContent(plain, tie);
          case 1 -> ofBurst(plain, tie, random.nextBoolean());
          default -> plain;
        };
    house.record(id, facts);
    return "is read: " + id;
  }

  private String trash(long id) throws IOException {
    house.trash.trash(HOME, id);
    Set<Long> along = new HashSet<>();
    trashedNow()
        .forEach(
            gone -> {
              if (!thrown.get(gone)) {
                along.add(gone);
                thrown.put(gone, true);
              }
            });
    assertThat(thrown.get(id)).as("what is thrown away lies in the trash").isTrue();
    assertThat(along)
        .as("what goes with it was of its stack")
        .allSatisfy(gone -> assertThat(gone == id || stackOf(gone) == stackOf(id)).isTrue());
    return "throws away: " + id;
  }

  private String restore(long id) throws IOException {
    house.trash.restore(HOME, id);
    Set<Long> still = trashedNow();
    thrown.replaceAll((asset, before) -> still.contains(asset));
    assertThat(thrown.get(id)).as("what is asked for is back").isFalse();
    return "restores: " + id;
  }

  private long stackOf(long id) {
    return house.one("select coalesce(behind, id) from asset where id = " + id);
  }

  private Set<Long> trashedNow() {
    return new HashSet<>(
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select id from asset where trashed_at is not null")
                        .mapTo(Long.class)
                        .list()));
  }

  private long any() {
    List<Long> all = List.copyOf(kinds.keySet());
    return all.get(random.nextInt(all.size()));
  }

  private long cover() {
    return stackOf(any());
  }

  private void check(String deed) throws IOException {
    assertThat(trashedNow()).as(deed + ": only a person throws away").isEqualTo(thrownAway());
    long gone = thrown.values().stream().filter(away -> away).count();
    assertThat(house.lying("trash")).as(deed).hasSize((int) gone);
    assertThat(house.lying("vault")).as(deed).hasSize(thrown.size() - (int) gone);
    List<Long> seen = new ArrayList<>();
    for (long shown : house.timeline(HOME)) {
      for (Stacked file : house.library.stack(Eyes.ofOwner(HOME), shown)) {
        seen.add(file.tile().identity().id());
      }
    }
    assertThat(seen).as(deed + ": each once").doesNotHaveDuplicates();
    for (long id : kinds.keySet()) {
      if (!thrown.get(id) && kinds.get(id) != MediaKind.SIDECAR) {
        assertThat(seen).as(deed + ": " + id + " is to be seen").contains(id);
      }
    }
    assertThat(shownInTrash())
        .as(deed + ": all of the trash comes back by what it shows")
        .containsAll(thrownAway());
  }

  private Set<Long> thrownAway() {
    Set<Long> away = new HashSet<>(thrown.keySet());
    away.removeIf(id -> !thrown.get(id));
    return away;
  }

  /** What the list of the trash shows, and what went there with that. */
  private Set<Long> shownInTrash() {
    Set<Long> all = new HashSet<>();
    for (long shown : house.bin(HOME)) {
      database
          .jdbi()
          .withHandle(handle -> new Bin().together(handle, shown))
          .forEach(file -> all.add(file.id()));
    }
    return all;
  }
}
