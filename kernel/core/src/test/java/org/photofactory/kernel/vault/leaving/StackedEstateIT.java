package org.photofactory.kernel.vault.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.Departures.Files;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.CaptureTime.Confidence;
import org.photofactory.spi.media.FurtherFacts;
import org.photofactory.spi.media.Grouping;
import org.photofactory.spi.media.MediaFacts;

/** Files that belong together stay together when their owner leaves. */
class StackedEstateIT {

  private static final MediaFacts SHOT =
      new MediaFacts(
              new CaptureTime(
                  LocalDateTime.parse("2020-02-08T10:11:12"),
                  null,
                  "exif",
                  null,
                  Confidence.CERTAIN),
              null,
              null,
              null,
              null,
              null,
              null)
          .with(new FurtherFacts(new Grouping(null, "burst", false), null, null));

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private Mansion house;
  private Account otto;
  private Account anna;

  @BeforeEach
  void build() throws IOException {
    house = new Mansion(database, folder);
    house.clear();
    otto = house.account("otto");
    anna = house.person("anna", "MEMBER");
  }

  /** One of a burst that stands behind the first that came. */
  private long shot(Account owner, String name) throws IOException {
    long id = house.picture(owner, name);
    MediaResults results = new MediaResults(house.events);
    database.jdbi().useTransaction(handle -> results.record(handle, id, SHOT));
    return id;
  }

  private String standing(String login) {
    return String.join(
        ", ",
        house.column(
            """
            select replace(asset.file_name, '.jpg', '')
                   || coalesce(' behind ' || replace(cover.file_name, '.jpg', ''), '')
                   || case when asset.trashed_at is null then '' else ' (trash)' end
            from asset
            join account on account.id = asset.owner_id
            left join asset cover on cover.id = asset.behind
            where account.login = '%s'
            order by asset.file_name
            """
                .formatted(login)));
  }

  @Test
  void a_stack_is_handed_over_as_a_whole_though_it_is_larger_than_a_window() throws IOException {
    shot(anna, "a");
    house.picture(anna, "between");
    shot(anna, "b");
    long gone = shot(anna, "c");
    shot(anna, "d");
    house.trash.trash(anna.id(), gone);
    house.leave(anna, Files.HAND_OVER);

    house.movers(1).run();
    assertThat(standing("otto")).isEqualTo("a, b behind a, c behind a (trash), d behind a");
    house.move();

    assertThat(standing("otto"))
        .isEqualTo("a, b behind a, between, c behind a (trash), d behind a");
    assertThat(house.household.find("anna")).isEmpty();
    house.trash.restore(otto.id(), gone);
    assertThat(standing("otto")).isEqualTo("a, b behind a, between, c behind a, d behind a");
  }

  @Test
  void behind_a_cover_that_the_heir_has_already_it_stands_behind_that_one() throws IOException {
    house.picture(otto, "a");
    shot(anna, "a");
    shot(anna, "b");
    house.execute("update asset set behind_as = 'PERSON' where behind is not null");
    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(standing("otto")).isEqualTo("a, b behind a");
    assertThat(standing("anna")).isEqualTo("a (trash)");
  }

  @Test
  void what_stood_behind_something_hidden_that_the_heir_shows_is_hidden_there() throws IOException {
    house.picture(otto, "a");
    house.execute("update asset set hidden = true where id = " + shot(anna, "a"));
    shot(anna, "b");
    house.execute("update asset set behind_as = 'PERSON' where behind is not null");
    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(standing("otto")).isEqualTo("a, b behind a");
    assertThat(hidden("otto")).isEqualTo("b");
  }

  @Test
  void what_stood_behind_something_hidden_that_the_heir_threw_away_is_hidden_with_it()
      throws IOException {
    house.trash.trash(otto.id(), shot(otto, "a"));
    house.execute("update asset set hidden = true where id = " + shot(anna, "a"));
    shot(anna, "b");
    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(standing("otto")).isEqualTo("a, b behind a");
    assertThat(hidden("otto")).isEqualTo("a, b");
  }

  @Test
  void what_both_have_and_the_leaver_hid_with_its_cover_comes_back_hidden() throws IOException {
    house.execute("update asset set archived = true where id = " + shot(anna, "a"));
    shot(anna, "b");
    shot(otto, "a");
    house.trash.trash(otto.id(), shot(otto, "b"));
    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(standing("otto")).isEqualTo("a, b behind a");
    assertThat(marked("otto", "archived")).isEqualTo("b");
    assertThat(hidden("otto")).isEmpty();
  }

  private String hidden(String login) {
    return marked(login, "hidden");
  }

  private String marked(String login, String mark) {
    return String.join(
        ", ",
        house.column(
            """
            select replace(asset.file_name, '.jpg', '')
            from asset join account on account.id = asset.owner_id
            where account.login = '%s' and asset.%s
            order by asset.file_name
            """
                .formatted(login, mark)));
  }

  @Test
  void of_a_stack_that_both_have_nothing_is_left_in_the_trash_alone() throws IOException {
    shot(otto, "a");
    long his = shot(otto, "b");
    house.trash.trash(otto.id(), his);
    shot(anna, "a");
    shot(anna, "b");
    house.leave(anna, Files.HAND_OVER);
    Movers movers = house.movers(1);
    boolean more = true;
    while (more) {
      more = movers.run();
    }

    assertThat(standing("otto")).isEqualTo("a, b behind a");
    assertThat(standing("anna")).isEqualTo("a (trash), b behind a (trash)");
  }

  @Test
  void whoever_is_called_back_has_the_stacks_of_before() throws IOException {
    long a = shot(anna, "a");
    long b = shot(anna, "b");
    long c = shot(anna, "c");
    house.execute(
        "update asset set behind = %d, behind_as = 'PERSON' where id in (%d, %d)".formatted(c, a, b)
            + "; update asset set behind = null, behind_as = null where id = "
            + c);
    house.leave(anna, Files.TRASH);
    house.move();
    assertThat(standing("anna")).isEqualTo("a behind c (trash), b behind c (trash), c (trash)");

    house.household.setDisabled(house.account("anna"), false, Origin.console());
    house.move();

    assertThat(standing("anna")).isEqualTo("a behind c, b behind c, c");
  }
}
