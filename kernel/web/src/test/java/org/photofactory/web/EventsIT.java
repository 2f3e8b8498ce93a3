package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Event.Settled;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.EventReader.Received;

class EventsIT {

  private static final String EVENTS = "/api/v1/events";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  TestSite site;

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void a_new_asset_is_told_to_who_listens() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      assertThat(reader.response().headers().firstValue("Content-Type"))
          .contains("text/event-stream");
      long id = site.upload("a.jpg", TestSite.jpeg("told " + folder), "2020-01-01T00:00:00Z");
      assertThat(reader.next("asset.added").data()).isEqualTo("{\"assetId\":" + id + "}");
      assertThat(reader.next("intake").data())
          .contains("\"outcome\":\"accepted\"", "\"fileName\":\"a.jpg\"", "\"source\":\"upload\"");
    }
  }

  @Test
  void what_happens_in_another_library_is_told_to_nobody_else() throws Exception {
    long other = 2;
    try (EventReader reader = new EventReader(site)) {
      site.events.publish(new Event.AssetAdded(other, 71));
      site.events.publish(new Event.AssetRemoved(other, 72));
      site.events.publish(
          new Event.IntakeDecided(
              other, 73L, "secret.jpg", Event.Decision.ACCEPTED, null, "upload", Instant.EPOCH));
      for (long id = 1; id <= 40; id++) {
        site.events.publish(new Event.AssetChanged(other, id, "thumbnail", Settled.DONE));
      }
      site.events.publish(new Event.AssetRemoved(1, 1));

      assertThat(reader.nextWithId().data()).isEqualTo("{\"assetId\":1}");
    }
  }

  @Test
  void guests_are_told_of_nothing_hidden_and_that_it_has_gone_when_it_is_hidden() throws Exception {
    EditsClient assets = new EditsClient(site);
    long shown = assets.asset("shown " + folder);
    long secret = assets.asset("secret " + folder);
    assets.patch(secret, "{\"hidden\": true}");
    try (EventReader reader = new EventReader(guest())) {
      reader.next("place");
      site.events.publish(new Event.AssetProgress(site.people().admin().id(), secret, "film", 0.5));
      assets.patch(secret, "{\"title\": \"mine\"}");
      site.method("DELETE", "/api/v1/assets/" + secret);
      site.events.publish(new Event.AssetProgress(site.people().admin().id(), shown, "film", 0.5));
      assertThat(reader.nextWithId().data())
          .isEqualTo("{\"assetId\":%d,\"stage\":\"film\",\"progress\":0.5}".formatted(shown));

      assets.patch(shown, "{\"archived\": true}");
      Received gone = reader.nextWithId();
      assertThat(gone.name()).isEqualTo("asset.removed");
      assertThat(gone.data()).isEqualTo("{\"assetId\":" + shown + "}");

      assets.patch(shown, "{\"archived\": false}");
      Received back = reader.nextWithId();
      assertThat(back.name()).isEqualTo("asset.changed");
      assertThat(back.data()).contains("\"assetId\":" + shown);
    }
  }

  /** Somebody to whom the admin shows the library. */
  private HttpRequest.Builder guest() {
    Account grandma = site.people().person("grandma", Role.VIEWER);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set looks_at = ? where id = ?",
                    site.people().admin().id(),
                    grandma.id()));
    return site.strange(EVENTS)
        .header("Authorization", site.people().token(grandma, EnumSet.of(Scope.READ)));
  }

  @Test
  void a_page_that_comes_back_gets_what_it_missed() throws Exception {
    String last;
    try (EventReader reader = new EventReader(site)) {
      site.events.publish(new Event.AssetRemoved(1, 1));
      last = reader.next("asset.removed").id();
    }
    site.events.publish(new Event.AssetRemoved(1, 2));
    site.events.publish(new Event.AssetRestored(1, 3));
    try (EventReader reader = new EventReader(site, "Last-Event-ID", last)) {
      Received first = reader.nextWithId();
      Received second = reader.nextWithId();
      assertThat(first.name() + first.data()).isEqualTo("asset.removed{\"assetId\":2}");
      assertThat(second.name() + second.data()).isEqualTo("asset.restored{\"assetId\":3}");
    }
  }

  @Test
  void a_page_whose_line_breaks_before_the_first_event_misses_nothing() throws Exception {
    String place;
    site.events.publish(new Event.AssetRemoved(1, 1));
    try (EventReader reader = new EventReader(site)) {
      place = reader.next("place").id();
    }
    site.events.publish(new Event.AssetRemoved(1, 2));
    try (EventReader reader = new EventReader(site, "Last-Event-ID", place)) {
      assertThat(reader.nextWithId().data()).isEqualTo("{\"assetId\":2}");
    }
  }

  @Test
  void a_page_that_was_away_too_long_is_told_to_load_afresh_and_goes_on_from_there()
      throws Exception {
    String last;
    try (EventReader reader = new EventReader(site)) {
      site.events.publish(new Event.AssetRemoved(1, 1));
      last = reader.next("asset.removed").id();
    }
    for (int id = 0; id < 10_001; id++) {
      site.events.publish(new Event.AssetRemoved(1, id));
    }
    try (EventReader reader = new EventReader(site, "Last-Event-ID", last)) {
      assertThat(reader.nextWithId().name()).isEqualTo("reset");
      site.events.publish(new Event.AssetRestored(1, 5));
      assertThat(reader.nextWithId().data()).isEqualTo("{\"assetId\":5}");
    }
  }

  @Test
  void an_id_of_an_earlier_process_is_told_to_load_afresh() throws Exception {
    for (String foreign : List.of("00000000-7", "nonsense", "-1", "00000000-")) {
      try (EventReader reader = new EventReader(site, "Last-Event-ID", foreign)) {
        assertThat(reader.nextWithId().name()).isEqualTo("reset");
      }
    }
  }

  @Test
  void a_burst_of_changes_is_told_as_one_and_names_every_asset_once() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      for (long id = 1; id <= 1200; id++) {
        site.events.publish(new Event.AssetChanged(1, id, "thumbnail", Settled.DONE));
        site.events.publish(new Event.AssetChanged(1, id, "metadata", Settled.DEAD));
      }
      assertThat(reader.next("asset.changed").data())
          .isEqualTo("{\"assetId\":1,\"stage\":\"thumbnail\",\"outcome\":\"done\"}");
      List<String> gathered = new ArrayList<>();
      while (gathered.stream().noneMatch(data -> data.contains("1200"))) {
        gathered.add(reader.next("assets.changed").data());
      }
      assertThat(gathered.size()).isLessThan(10);
    }
  }

  @Test
  void stages_and_status_are_told_without_being_asked() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      Received status = reader.next("status");
      assertThat(status.id()).isEmpty();
      assertThat(status.data())
          .contains("\"state\":\"READY\"", "\"version\":\"1.2.3\"")
          .doesNotContain("\"stages\"");
    }
  }

  @Test
  void a_plugin_is_told_also_when_it_has_gone() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      site.events.publish(new Event.PluginChanged("hello"));
      site.events.publish(new Event.PluginChanged("gone"));
      assertThat(reader.next("plugin").data()).contains("\"state\":\"ACTIVE\"");
      assertThat(reader.next("plugin").data())
          .isEqualTo("{\"id\":\"gone\",\"version\":null,\"state\":null,\"reason\":null}");
    }
  }

  @Test
  void one_account_does_not_take_the_places_of_others() throws Exception {
    Account ben = site.people().person("ben", Role.MEMBER);
    String other = site.people().token(ben, EnumSet.of(Scope.READ));
    List<EventReader> readers = new ArrayList<>();
    try {
      for (int page = 0; page < 20; page++) {
        readers.add(new EventReader(site));
        assertThat(readers.getLast().response().statusCode()).isEqualTo(200);
      }
      try (EventReader refused = new EventReader(site)) {
        assertThat(refused.response().statusCode()).isEqualTo(503);
      }
      try (EventReader reader =
          new EventReader(site.strange(EVENTS).header("Authorization", other))) {
        assertThat(reader.response().statusCode()).isEqualTo(200);
      }
      readers.removeLast().close();
      // The place is free when the appliance has noticed that the line has gone.
      DavClient.await("a place is free again", this::mayListen);
    } finally {
      for (EventReader reader : readers) {
        reader.close();
      }
    }
  }

  private boolean mayListen() throws Exception {
    site.events.publish(new Event.AssetRemoved(1, 1));
    try (EventReader reader = new EventReader(site)) {
      return reader.response().statusCode() == 200;
    }
  }

  @Test
  void streams_end_when_the_server_stops() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      site.close();
      assertThat(reader.next("closed").name()).isEqualTo("closed");
    }
  }
}
