package org.photofactory.kernel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.plugins.ApiRooms;
import org.photofactory.kernel.plugins.BackupTargets;
import org.photofactory.kernel.plugins.ConnectorRunner;
import org.photofactory.kernel.plugins.Geocoders;
import org.photofactory.kernel.plugins.HeaderReaders;
import org.photofactory.kernel.plugins.Notifiers;
import org.photofactory.kernel.plugins.ScheduledTasks;
import org.photofactory.kernel.plugins.SelfChecks;
import org.photofactory.kernel.plugins.ServiceDock;
import org.photofactory.kernel.plugins.StageDock;
import org.photofactory.kernel.plugins.Verbs;

/**
 * Where plugins bring what they have, each kind to those who take it.
 *
 * @param apiRooms REST rooms
 * @param headerReaders capture times for the intake
 * @param geocoders names of places
 * @param notifiers ways to tell people
 * @param tasks what is done at set times
 * @param verbs what can be told to do from a terminal
 * @param checks whether they work
 */
record Docks(
    ApiRooms apiRooms,
    HeaderReaders headerReaders,
    Geocoders geocoders,
    Notifiers notifiers,
    ScheduledTasks tasks,
    Verbs verbs,
    SelfChecks checks) {

  /** A version that has not answered by then is in trouble long before its probation ends. */
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);

  /** A header is read in milliseconds, from a disk that slept in seconds. */
  private static final Duration HEADER_LIMIT = Duration.ofMinutes(1);

  /**
   * Empty ones.
   *
   * @param geocoder which geocoder is wanted where there are several
   */
  static Docks open(String geocoder, Database database, Clock clock) {
    return new Docks(
        new ApiRooms(),
        new HeaderReaders(HEADER_LIMIT),
        new Geocoders(geocoder),
        new Notifiers(clock.getZone()),
        new ScheduledTasks(database, clock),
        new Verbs(),
        new SelfChecks(CHECK_LIMIT));
  }

  /** All of them and the others, in the order in which services go when their plugin does. */
  List<ServiceDock<?>> with(ConnectorRunner connectors, StageDock stages, BackupTargets backups) {
    return List.of(
        connectors,
        apiRooms,
        stages,
        headerReaders,
        geocoders,
        notifiers,
        tasks,
        backups,
        verbs,
        checks);
  }
}
