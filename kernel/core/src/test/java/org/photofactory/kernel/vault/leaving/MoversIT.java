package org.photofactory.kernel.vault.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.accounts.AccountRefusedException;
import org.photofactory.kernel.accounts.Departures.Files;
import org.photofactory.kernel.accounts.Origin;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.AuditSearch;

class MoversIT {

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

  @Test
  void what_is_handed_over_is_the_heirs_and_stays_where_it_lies() throws IOException {
    long a = house.picture(anna, "a");
    house.picture(anna, "b");
    house.picture(otto, "c");
    house.trash.trash(anna.id(), a);
    house.offer(anna, "notes", "no picture".getBytes());

    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(house.shown("otto")).containsExactly("b", "c");
    assertThat(house.thrownAway("otto")).containsExactly("a");
    assertThat(folder.resolve("vault/@anna/b.jpg")).exists();
    assertThat(house.column("select owner_id::text from quarantine"))
        .containsExactly(String.valueOf(otto.id()));
    assertThat(house.household.find("anna")).isEmpty();
    assertThat(house.account("otto").space().usedBytes())
        .isEqualTo(Long.parseLong(house.column("select sum(bytes)::text from asset").getFirst()));
    assertThat(house.trail.list(AuditSearch.ALL, 0, 10))
        .extracting(entry -> entry.deed().actor() + " " + entry.deed().action())
        .containsExactly("appliance ACCOUNT_GONE", "otto ACCOUNT_LEAVING");
  }

  @Test
  void of_the_same_bytes_the_heir_keeps_the_own_and_the_other_goes_to_the_trash()
      throws IOException {
    long his = house.picture(otto, "both");
    long hers = house.picture(anna, "both");
    house.picture(anna, "only hers");

    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(house.shown("otto")).containsExactly("both", "only hers");
    assertThat(house.column("select id::text from asset where owner_id = " + otto.id()))
        .contains(String.valueOf(his));
    assertThat(house.thrownAway("anna")).containsExactly("both");
    assertThat(house.account("anna").standing().leaving()).isTrue();

    house.purge(hers);
    house.move();

    assertThat(house.household.find("anna")).isEmpty();
    assertThat(folder.resolve("vault/both.jpg")).exists();
  }

  @Test
  void what_the_heir_had_thrown_away_comes_back_where_somebody_wanted_it() throws IOException {
    long his = house.picture(otto, "both");
    house.picture(anna, "both");
    house.trash.trash(otto.id(), his);

    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(house.shown("otto")).containsExactly("both");
    assertThat(house.thrownAway("anna")).containsExactly("both");
  }

  @Test
  void killed_in_the_middle_it_is_gone_on_with_and_nothing_is_lost() throws IOException {
    for (int number = 0; number < 7; number++) {
      house.picture(anna, "photo " + number);
    }
    house.picture(otto, "photo 3");
    house.leave(anna, Files.HAND_OVER);
    int lives = 0;
    while (lives < 100 && killed()) {
      lives++;
    }
    house.move();

    assertThat(lives).isGreaterThan(5);
    assertThat(house.shown("otto"))
        .containsExactly(
            "photo 0", "photo 1", "photo 2", "photo 3", "photo 4", "photo 5", "photo 6");
    assertThat(house.thrownAway("anna")).containsExactly("photo 3");
    assertThat(house.column("select used_bytes::text from account order by id"))
        .isEqualTo(
            house.column(
                "select (select sum(bytes) from asset where owner_id = account.id)::text from"
                    + " account order by id"));
    for (String key : house.column("select vault_key from asset where trashed_at is null")) {
      assertThat(folder.resolve("vault").resolve(key)).exists();
    }
  }

  /** Lets movers work until they tell somebody of something; false when they came to the end. */
  private boolean killed() throws IOException {
    Movers movers = house.movers(1);
    try (Events.Subscription killer = house.events.subscribe(MoversIT::kill)) {
      while (movers.run()) {
        Thread.onSpinWait();
      }
      return false;
    } catch (Killed now) {
      return true;
    }
  }

  private static void kill(Event event) {
    throw new Killed();
  }

  @Test
  void what_was_left_to_the_trash_comes_back_with_the_person() throws IOException {
    long before = house.picture(anna, "thrown away before");
    house.picture(anna, "a");
    house.picture(anna, "b");
    house.execute("update asset set trashed_at = now() where id = " + before);

    house.leave(anna, Files.TRASH);
    house.move();
    assertThat(house.shown("anna")).isEmpty();
    assertThat(house.account("anna").standing().disabled()).isTrue();

    house.household.setDisabled(house.account("anna"), false, Origin.console());
    house.move();

    assertThat(house.shown("anna")).containsExactly("a", "b");
    assertThat(house.thrownAway("anna")).containsExactly("thrown away before");
    assertThat(house.account("anna").standing())
        .isEqualTo(new Account.Standing(true, false, false));
    assertThat(folder.resolve("vault/@anna/a.jpg")).exists();
  }

  @Test
  void the_account_goes_with_the_last_that_is_purged() throws IOException {
    long a = house.picture(anna, "a");
    long b = house.picture(anna, "b");
    house.offer(anna, "notes", "no picture".getBytes());

    house.leave(anna, Files.TRASH);
    house.move();
    house.purge(a);
    house.move();
    assertThat(house.household.find("anna")).isPresent();
    assertThat(house.column("select id::text from quarantine")).hasSize(1);

    house.purge(b);
    house.move();

    assertThat(house.household.find("anna")).isEmpty();
    assertThat(house.column("select id::text from quarantine")).isEmpty();
    assertThat(house.shown("otto")).isEmpty();
  }

  @Test
  void what_is_handed_over_does_not_come_back() throws IOException {
    house.picture(otto, "both");
    house.picture(anna, "both");
    house.leave(anna, Files.HAND_OVER);

    refused(
        "LEAVING",
        () -> house.household.setDisabled(house.account("anna"), false, Origin.console()));
    refused("LEAVING", () -> house.leave(house.account("anna"), Files.TRASH));
  }

  @Test
  void the_last_admin_and_the_own_account_stay() {
    refused("OWN_ACCOUNT", () -> house.leave(otto, Files.TRASH));
    house.execute("update account set disabled_at = now() where login = 'anna'");
    refused("LAST_ADMIN", () -> house.departures.begin(otto, Files.TRASH, anna, Origin.console()));
    assertThat(house.trail.list(AuditSearch.ALL, 0, 10)).isEmpty();
  }

  @Test
  void the_house_itself_passes_to_the_heir() throws IOException {
    Account ben = house.person("ben", "ADMIN");
    house.picture(otto, "of the house");

    house.departures.begin(otto, Files.HAND_OVER, ben, Origin.console());
    house.move();
    house.picture(ben, "new");

    assertThat(house.shown("ben")).containsExactly("new", "of the house");
    assertThat(house.column("select login from account where name = 'home'"))
        .containsExactly("ben");
    assertThat(folder.resolve("vault/new.jpg")).exists();
    assertThat(house.household.find("otto")).isEmpty();
  }

  @Test
  void viewers_of_a_library_stay_when_it_goes() throws IOException {
    Account guest = house.person("guest", "VIEWER");
    house.execute("update account set looks_at = " + anna.id() + " where login = 'guest'");

    house.leave(anna, Files.HAND_OVER);
    house.move();

    assertThat(house.household.find("anna")).isEmpty();
    assertThat(house.account("guest").library()).isEqualTo(guest.id());
  }

  private static void refused(String code, Runnable deed) {
    assertThatExceptionOfType(AccountRefusedException.class)
        .isThrownBy(deed::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static final class Killed extends Error {}
}
