package org.photofactory.kernel.ledger.sidecars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.kernel.ledger.sidecars.Shown.NOON;
import static org.photofactory.kernel.ledger.sidecars.Shown.certain;
import static org.photofactory.kernel.ledger.sidecars.Shown.facts;
import static org.photofactory.kernel.ledger.sidecars.Shown.guessed;
import static org.photofactory.kernel.ledger.sidecars.Shown.words;
import static org.photofactory.kernel.ledger.stacks.StackHouse.HOME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.edits.Draft;
import org.photofactory.kernel.edits.Editor;
import org.photofactory.kernel.ledger.edits.EditField;
import org.photofactory.kernel.ledger.stacks.StackHouse;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.media.Place;

/**
 * Whatever came first, went, came back, was read again or edited on the way: a photo and its
 * sidecars that end alike show the same. {@code -Dphotofactory.orders=2000} tries more of them.
 */
class SidecarOrderIT {

  private static final List<String> NAMES = List.of("IMG_1.JPG", "IMG_1.xmp", "IMG_1.JPG.json");
  private static final int DETOURS = 12;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("photofactory.orders", 25));
  }

  /**
   * How all ends.
   *
   * @param found what is found last in the photo, its XMP and its JSON
   * @param away who of the three lies in the trash
   * @param words what a person says last
   */
  private record End(
      List<MediaFacts> found, List<Boolean> away, Map<EditField, Optional<Object>> words) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void all_ways_to_one_end_show_the_same(long seed) throws IOException {
    Random random = new Random(seed);
    End end =
        new End(
            List.of(anyFacts(random, true), anyFacts(random, false), anyFacts(random, false)),
            List.of(false, random.nextInt(4) == 0, random.nextInt(4) == 0),
            random.nextBoolean() ? Map.of() : anyWords(random));
    String straight = new Way(folder.resolve("a"), end).straight();
    String winding = new Way(folder.resolve("b"), end).winding(random);
    assertThat(winding).as("seed %d", seed).isEqualTo(straight);
  }

  private static MediaFacts anyFacts(Random random, boolean ownTime) {
    CaptureTime time =
        switch (random.nextInt(4)) {
          case 0 -> certain(NOON.plusDays(random.nextInt(3)), null);
          case 1 -> certain(NOON.plusDays(random.nextInt(3)), ZoneOffset.ofHours(2));
          case 2 -> guessed(NOON.plusDays(9));
          default -> ownTime ? certain(NOON, null) : null;
        };
    Place place =
        random.nextBoolean() ? null : new Place(random.nextInt(60), 10, null, "Europe/Oslo");
    String[] tags = random.nextBoolean() ? new String[0] : new String[] {"t" + random.nextInt(3)};
    return facts(
        time, place, words(any(random, "title"), any(random, "text"), anyRating(random), tags));
  }

  private static String any(Random random, String word) {
    return random.nextBoolean() ? null : word + random.nextInt(3);
  }

  private static Integer anyRating(Random random) {
    return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(6));
  }

  private static Map<EditField, Optional<Object>> anyWords(Random random) {
    Map<EditField, Optional<Object>> words = new EnumMap<>(EditField.class);
    List<EditField> fields = new ArrayList<>(List.of(EditField.TITLE, EditField.RATING));
    fields.addAll(List.of(EditField.TAKEN_AT, EditField.ZONE, EditField.TAGS));
    for (EditField field : fields) {
      if (random.nextBoolean()) {
        Object word =
            switch (field) {
              case RATING -> random.nextInt(6);
              case TAKEN_AT -> NOON.minusYears(random.nextInt(3));
              case ZONE -> "Asia/Tokyo";
              case TAGS -> List.of("mine");
              default -> "said";
            };
        words.put(field, Optional.of(word));
      }
    }
    return words;
  }

  /** A way to the end, in a house of its own. */
  private static final class Way {

    private final StackHouse house;
    private final Editor editor;
    private final Editor.Hand hand = new Editor.Hand(HOME, "ann");
    private final End end;
    private final Long[] ids = new Long[NAMES.size()];
    private Long other;

    Way(Path folder, End end) throws IOException {
      this.house = new StackHouse(database, Files.createDirectories(folder));
      this.editor = new Editor(database.database(), house.events, Clock.systemUTC());
      this.end = end;
    }

    String straight() throws IOException {
      for (int which = 0; which < ids.length; which++) {
        read(which, end.found().get(which));
      }
      for (int which = 1; which < ids.length; which++) {
        put(which, end.away().get(which));
      }
      edit(end.words());
      return Shown.of(house, ids[0]);
    }

    String winding(Random random) throws IOException {
      for (int step = 0; step < DETOURS; step++) {
        detour(random);
      }
      List<Integer> last = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      Collections.shuffle(last, random);
      for (int step : last) {
        switch (step) {
          case 0, 1, 2 -> read(step, end.found().get(step));
          case 3, 4, 5 -> settle(step - 3);
          case 6 -> sayLast();
          default -> takeApart();
        }
      }
      // Nothing is read of what lies in the trash, and nothing said of it.
      for (int which = 0; which < ids.length; which++) {
        put(which, end.away().get(which));
      }
      sayLast();
      return Shown.of(house, ids[0]);
    }

    private void detour(Random random) throws IOException {
      int which = random.nextInt(ids.length);
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> read(which, anyFacts(random, which == 0));
        case 3 -> put(which, random.nextBoolean());
        case 4 -> edit(anyWords(random));
        case 5 -> stack(random.nextBoolean());
        default -> takeApart();
      }
    }

    /** A run of the metadata stage; the first time, the file arrives. */
    private void read(int which, MediaFacts found) {
      if (ids[which] == null) {
        MediaKind kind = which == 0 ? MediaKind.IMAGE : MediaKind.SIDECAR;
        ids[which] = house.arrive(HOME, NAMES.get(which), kind);
      }
      house.record(ids[which], found);
    }

    private void settle(int which) throws IOException {
      if (ids[which] != null) {
        put(which, end.away().get(which));
      }
    }

    private void put(int which, boolean away) throws IOException {
      if (ids[which] == null) {
        return;
      }
      if (away) {
        house.trash.trash(HOME, ids[which]);
      } else {
        house.trash.restore(HOME, ids[which]);
      }
    }

    private void sayLast() {
      if (ids[0] != null) {
        editor.edit(hand, ids[0], Draft.revert(), Set.of());
        edit(end.words());
      }
    }

    private void edit(Map<EditField, Optional<Object>> words) {
      if (ids[0] != null) {
        editor.edit(hand, ids[0], Draft.of(words), Set.of());
      }
    }

    private void stack(boolean before) {
      if (other == null) {
        other =
            house.add("Other.JPG", MediaKind.IMAGE, facts(certain(NOON, null), null, Shown.SILENT));
      }
      if (ids[0] != null) {
        long cover = before ? ids[0] : other;
        house.stacker.stack(house.hand, cover, List.of(before ? other : ids[0]));
      }
    }

    private void takeApart() {
      if (ids[0] != null) {
        house.stacker.takeApart(house.hand, ids[0]);
        if (other != null) {
          house.stacker.takeApart(house.hand, other);
        }
      }
    }
  }
}
