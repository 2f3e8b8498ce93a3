package org.photofactory.web.factory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.web.door.Viewer;

/** <i>Status</i> of the API, in groups laid flat. */
public record StatusView(
    @JsonUnwrapped About about,
    @JsonUnwrapped Condition condition,
    @JsonUnwrapped Counts counts,
    @JsonUnwrapped Parts parts) {

  /** What it is. Bytes are null when unknown. */
  record About(
      String version, Instant startedAt, String inboxFolder, @Nullable Long diskFreeBytes) {}

  /** How it fares as a whole. */
  record Condition(State state, @Nullable String message, @Nullable String hint) {
    static Condition of(DatabaseState database) {
      return switch (database) {
        case DatabaseState.Ready() -> new Condition(State.READY, null, null);
        case DatabaseState.Starting(var task) -> new Condition(State.STARTING, task, null);
        case DatabaseState.Away(var message, var hint) ->
            new Condition(State.DATABASE_AWAY, message, hint);
        case DatabaseState.Refused(var message, var hint) ->
            new Condition(State.REFUSED, message, hint);
      };
    }
  }

  /** How it fares as a whole, in a word. */
  enum State {
    STARTING,
    READY,
    DATABASE_AWAY,
    REFUSED
  }

  /**
   * How much there is; all null while the database is away. Originals, duplicates and trash are
   * those of one library; work that waits is that of the whole house, and so are the troubles that
   * an admin sees.
   */
  record Counts(
      @Nullable Long assets,
      @Nullable Map<MediaKind, Long> assetsByKind,
      @JsonUnwrapped Beside beside,
      @Nullable Long pendingWork,
      @Nullable Long deadLetters) {

    static Counts unknown() {
      return new Counts(null, null, new Beside(null, null, null), null, null);
    }
  }

  /** How much there is beside the originals. */
  record Beside(@Nullable Long duplicates, @Nullable Long quarantined, @Nullable Long trashed) {}

  /** What it is made of; stages are null where they are told elsewhere. */
  record Parts(
      List<ServiceView> services,
      List<PluginStatus> plugins,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StageView> stages) {}

  /**
   * A service. What is wrong may name a file, whosever it is: only who keeps the house in order is
   * told.
   */
  record ServiceView(String name, Health status, String currentTask, Instant heartbeat) {
    static ServiceView of(ServiceStatus service, Viewer viewer) {
      boolean told = service.health() == Health.OK || viewer.keepsHouse();
      return new ServiceView(
          service.name(),
          service.health(),
          told ? service.currentTask() : "in trouble; an admin sees why",
          service.heartbeat());
    }
  }
}
