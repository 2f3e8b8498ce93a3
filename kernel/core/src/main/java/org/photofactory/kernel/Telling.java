package org.photofactory.kernel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.kernel.ledger.accounts.AuditEntry;
import org.photofactory.kernel.ledger.accounts.AuditSearch;
import org.photofactory.kernel.notices.Rule;
import org.photofactory.kernel.notices.Sign;
import org.photofactory.kernel.pipeline.StageStatus;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.spi.notice.Notice.Level;

/** What rooms know that people may have to be told of, besides the board. */
final class Telling {

  /** How long somebody who guessed passwords is spoken of. */
  private static final Duration GUESSED = Duration.ofMinutes(10);

  /** Room on a disk, as a multiple of the reserve, below which people are told. */
  private static final int NEARLY_FULL = 5;

  private Telling() {}

  /** What the plugin host says of each plugin. */
  static Supplier<List<Sign>> plugins(Supplier<List<PluginStatus>> plugins) {
    return () -> plugins.get().stream().flatMap(plugin -> of(plugin).stream()).toList();
  }

  /** Whether stages are parked. */
  static Supplier<List<Sign>> stages(Supplier<Map<String, Optional<StageStatus.Halt>>> parked) {
    return () ->
        parked.get().entrySet().stream()
            .map(entry -> of(entry.getKey(), entry.getValue()))
            .toList();
  }

  /** How full the disks of originals and data are. */
  static Supplier<List<Sign>> disks(RoomSettings rooms) {
    Map<String, Path> folders =
        Map.of("vault", rooms.folders().vault(), "data", rooms.folders().data());
    long reserve = rooms.vault().reserveBytes();
    return () ->
        folders.entrySet().stream()
            .map(entry -> room(entry.getKey(), entry.getValue().toFile().getUsableSpace(), reserve))
            .toList();
  }

  /** Whether somebody guesses passwords. */
  static Supplier<List<Sign>> door(AuditTrail trail, Clock clock) {
    return () -> List.of(guesses(trail, clock.instant()));
  }

  private static List<Sign> of(PluginStatus plugin) {
    String about = Rule.PLUGIN + "/" + plugin.id();
    String name = "Plugin “" + plugin.id() + "”";
    String reason = plugin.reason();
    return switch (plugin.state()) {
      case ACTIVE ->
          List.of(
              reason == null
                  ? Sign.well(about, name)
                  : Sign.bad(about, Level.WARN, name + " needs a look", reason));
      case BROKEN, INCOMPATIBLE ->
          List.of(Sign.bad(about, Level.ERROR, name + " does not run", String.valueOf(reason)));
      case INSTALLED, DRAINING, DISABLED, RESTART_NEEDED -> List.of();
    };
  }

  private static Sign of(String stage, Optional<StageStatus.Halt> halt) {
    String about = Rule.STAGE + "/" + stage;
    String name = "Stage “" + stage + "”";
    return halt.map(why -> Sign.bad(about, Level.WARN, name + " waits", why.reason()))
        .orElseGet(() -> Sign.well(about, name));
  }

  private static Sign room(String what, long free, long reserve) {
    String about = Rule.ROOM + "/" + what;
    String disk = "Disk of the " + what;
    if (free < reserve) {
      return Sign.bad(
          about, Level.ERROR, disk + " is full", "Nothing new is taken in until there is room.");
    }
    return free < reserve * NEARLY_FULL
        ? Sign.bad(about, Level.WARN, disk + " is nearly full", (free >> 20) + " MB are free.")
        : Sign.well(about, disk);
  }

  private static Sign guesses(AuditTrail trail, Instant now) {
    String about = Rule.DOOR + "/logins";
    AuditSearch search =
        new AuditSearch(null, List.of(Action.LOGIN_SLOWED.name()), now.minus(GUESSED), null);
    List<AuditEntry> slowed = trail.list(search, 0, 1);
    if (slowed.isEmpty()) {
      return Sign.well(about, "Logins");
    }
    AuditEntry.Deed last = slowed.getFirst().deed();
    return Sign.bad(
        about,
        Level.WARN,
        "Somebody guesses passwords",
        "Logging in failed so often that it was slowed down; the last time as “%s” from %s."
            .formatted(last.subject(), last.address()));
  }
}
