package org.photofactory.kernel.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.spi.notice.Notice;

/** Every setting of the kernel. {@code docs/configuration.md} is made from it. */
public final class Catalogue {

  /** Begins paths that follow the data folder. */
  static final String IN_DATA = "<data.dir>";

  static final String FILE_SUFFIX = "_file";

  public static final Setting<Path> DATA_DIR =
      Setting.of(
          "data.dir",
          Kind.folder(),
          "data",
          "Folder of everything that the appliance keeps. Only one appliance can use it.");

  public static final Setting<Path> INBOX_DIR =
      Setting.of(
          "inbox.dir",
          Kind.folder(),
          IN_DATA + "/inbox",
          "Folder into which new photos and videos are dropped.");

  public static final Setting<Path> VAULT_DIR =
      Setting.of(
          "vault.dir",
          Kind.folder(),
          IN_DATA + "/vault",
          "Folder of the originals. May be on a disk of its own.");

  public static final Setting<Path> DERIVATIVES_DIR =
      Setting.of(
          "derivatives.dir",
          Kind.folder(),
          IN_DATA + "/derivatives",
          "Folder of thumbnails and previews, which can be made again. May be on a disk of its"
              + " own.");

  public static final Setting<Long> UPLOAD_MAX_SIZE =
      Setting.of(
          "upload.max-size",
          Kind.size(),
          "50GB",
          "Largest file that an upload by the web app or the programming interface may bring.");

  public static final Setting<String> DATABASE_URL =
      Setting.of(
          "database.url",
          Kind.jdbcAddress(),
          "",
          "A PostgreSQL server of your own, version 15 or newer. Empty: the appliance"
              + " runs a private one in `"
              + IN_DATA
              + "/db`.");

  public static final Setting<String> DATABASE_USER =
      Setting.of(
          "database.user",
          Kind.text(),
          "photofactory",
          "Role on a server of your own; it must be the owner of the database. With `CREATEROLE` it"
              + " gives every plugin a role that reaches the plugin's own tables only; without it"
              + " plugins work with its rights, and the status page says so.");

  public static final Setting<String> DATABASE_PASSWORD =
      new Setting<>(
          "database.password", Kind.text(), "", "Password on a server of your own.", true);

  public static final Setting<Placement> VAULT_PLACEMENT =
      Setting.of(
          "vault.placement",
          Kind.choice(Placement.class),
          "date",
          "How new originals are filed: `date` as 2020/2020-02-18/name, `flat` in one folder, `cas`"
              + " by their hash. Those already filed stay where they are.");

  public static final Setting<Collisions> VAULT_COLLISION =
      Setting.of(
          "vault.collision",
          Kind.choice(Collisions.class),
          "suffix",
          "What is added to a name that is taken: `suffix` a number, `uuid` a random name. Nothing"
              + " is ever overwritten.");

  public static final Setting<Long> DISK_RESERVE =
      Setting.of(
          "disk.reserve",
          Kind.size(),
          "1GB",
          "Free space below which nothing new is taken in; files then wait in the inbox.");

  public static final Setting<Integer> TRASH_DAYS =
      Setting.of(
          "trash.days",
          Kind.integer(1, 36500),
          "30",
          "Days after which what lies in the trash is deleted for ever. Days on which the appliance"
              + " does not run do not count.");

  public static final Setting<Integer> LANES_IO =
      Setting.of(
          "lanes.io", Kind.threads(4), "4", "Calls at once that mostly read and write the disk.");

  public static final Setting<Integer> LANES_CPU =
      Setting.of(
          "lanes.cpu",
          Kind.threads(computingThreads(Runtime.getRuntime().availableProcessors())),
          "auto",
          "Calls at once that mostly compute. `auto`: processor cores − 1, but at least 2 where"
              + " there are as many.");

  public static final Setting<Integer> LANES_NET =
      Setting.of("lanes.net", Kind.threads(4), "4", "Calls at once that wait for other computers.");

  public static final Setting<Integer> LANES_TOOL =
      Setting.of(
          "lanes.tool",
          Kind.threads(2),
          "2",
          "Calls at once that wait for other programs, for example ffmpeg.");

  public static final Setting<Integer> LANES_ACCEL =
      Setting.of(
          "lanes.accel",
          Kind.threads(1),
          "1",
          "Calls at once that use a graphics or neural accelerator.");

  public static final Setting<LocalTime> SWEEP_AT =
      Setting.of(
          "sweep.at",
          Kind.timeOfDay(),
          "03:00",
          "Time of day, in the computer's time zone, of the nightly housekeeping.");

  public static final Setting<Integer> RUN_LOG_DAYS =
      Setting.of(
          "retention.run-log-days",
          Kind.integer(1, 3650),
          "60",
          "Days that the history of what stages did is kept.");

  public static final Setting<Integer> STATUS_DAYS =
      Setting.of(
          "retention.status-days",
          Kind.integer(1, 3650),
          "60",
          "Days that the history of the services' health is kept.");

  public static final Setting<Integer> AUDIT_DAYS =
      Setting.of(
          "retention.audit-days",
          Kind.integer(1, 3650),
          "365",
          "Days that it is kept who logged in, and who changed whose rights.");

  public static final Setting<Notice.Level> NOTICES_LEVEL =
      Setting.of(
          "notices.level",
          Kind.choice(Notice.Level.class),
          "warn",
          "What people are told of by mail or webhook, where a plugin is set up for that: `warn`"
              + " all that is not in order for some minutes, `error` only what a person must do"
              + " something about.");

  public static final Setting<LogFormat> LOG_FORMAT =
      Setting.of(
          "log.format",
          Kind.choice(LogFormat.class),
          "human",
          "How log lines look: for people, or one JSON object a line for programs.");

  public static final Setting<LogThreshold> LOG_LEVEL =
      Setting.of(
          "log.level",
          Kind.choice(LogThreshold.class),
          "info",
          "The least important lines that are logged. Can also be changed while running.");

  private Catalogue() {}

  /** All settings, in the order in which people meet them. */
  public static List<Setting<?>> settings() {
    List<Setting<?>> all = new ArrayList<>();
    all.addAll(List.of(DATA_DIR, INBOX_DIR, VAULT_DIR, DERIVATIVES_DIR));
    all.addAll(NetworkCatalogue.settings());
    all.addAll(work());
    all.addAll(DecoderCatalogue.settings());
    all.addAll(PlacesCatalogue.settings());
    all.addAll(LoginCatalogue.settings());
    return List.copyOf(all);
  }

  private static List<Setting<?>> work() {
    return List.of(
        UPLOAD_MAX_SIZE,
        DATABASE_URL,
        DATABASE_USER,
        DATABASE_PASSWORD,
        fileOf(DATABASE_PASSWORD),
        VAULT_PLACEMENT,
        VAULT_COLLISION,
        DISK_RESERVE,
        TRASH_DAYS,
        LANES_IO,
        LANES_CPU,
        LANES_NET,
        LANES_TOOL,
        LANES_ACCEL,
        SWEEP_AT,
        RUN_LOG_DAYS,
        STATUS_DAYS,
        AUDIT_DAYS,
        NOTICES_LEVEL,
        LOG_FORMAT,
        LOG_LEVEL);
  }

  /**
   * How many calls compute at once on so many processors. One is left to people, but not one of
   * two: half of a small machine would lie idle then, and the system shares two among all that want
   * them.
   */
  static int computingThreads(int processors) {
    return Math.max(Math.min(processors, 2), processors - 1);
  }

  /** The setting that names a file with the value of a secret one. */
  static Setting<Path> fileOf(Setting<?> secret) {
    return Setting.of(
        secret.key() + FILE_SUFFIX,
        Kind.file(),
        "",
        "File whose first line is the value of `" + secret.key() + "`.");
  }
}
