package org.photofactory.kernel.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.photofactory.decoder.pool.DecoderSettings;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseSettings;
import org.photofactory.kernel.notices.Notices;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.kernel.pipeline.PipelineSettings;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.spi.stage.LaneKind;

/** What each room of the kernel needs to know, taken from the configuration. Immutable. */
public final class RoomSettings {

  /** Starting a decoder takes half a second, and keeping it some 60 MB. */
  private static final Duration DECODER_IDLE = Duration.ofMinutes(5);

  private final Configuration configuration;

  public RoomSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Where everything lies. */
  public DataFolders folders() {
    return new DataFolders(
        configuration.folder(Catalogue.DATA_DIR),
        configuration.folder(Catalogue.INBOX_DIR),
        configuration.folder(Catalogue.VAULT_DIR),
        configuration.folder(Catalogue.DERIVATIVES_DIR));
  }

  /** How the web app and the programming interface are served. */
  public HttpSettings http() {
    return new HttpSettings(
        configuration.value(NetworkCatalogue.HTTP_ADDRESS),
        configuration.value(NetworkCatalogue.HTTP_PORT),
        configuration.value(Catalogue.UPLOAD_MAX_SIZE),
        new NetworkReading(configuration).settings());
  }

  /** Which computers may be spoken to; the OpenID provider that somebody named is one of them. */
  public OutgoingSettings outgoing() {
    OutgoingSettings allowed = configuration.value(NetworkCatalogue.OUTGOING_ALLOW);
    return configuration
        .value(LoginCatalogue.ISSUER)
        .map(issuer -> allowed.and(issuer.getHost()))
        .orElse(allowed);
  }

  /** How people log in. */
  public LoginSettings login() {
    return LoginSettings.of(configuration);
  }

  /** Which server the ledger lies on. */
  public DatabaseSettings database() {
    String url = configuration.value(Catalogue.DATABASE_URL);
    return new DatabaseSettings(
        folders().database(),
        url.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new DatabaseAddress(
                    url,
                    configuration.value(Catalogue.DATABASE_USER),
                    configuration.value(Catalogue.DATABASE_PASSWORD))));
  }

  /** How originals are kept. */
  public VaultSettings vault() {
    return new VaultSettings(
        configuration.value(Catalogue.VAULT_PLACEMENT),
        configuration.value(Catalogue.VAULT_COLLISION),
        configuration.value(Catalogue.TRASH_DAYS),
        configuration.value(Catalogue.DISK_RESERVE));
  }

  /** How stages are run. */
  public PipelineSettings pipeline() {
    return new PipelineSettings(
        lanes(),
        folders().scratch(),
        configuration.value(Catalogue.SWEEP_AT),
        new PipelineSettings.Retention(
            configuration.value(Catalogue.RUN_LOG_DAYS),
            configuration.value(Catalogue.STATUS_DAYS)));
  }

  /** Whose programs are run. */
  public BroughtPrograms.Preference programs() {
    return configuration.value(DecoderCatalogue.PROGRAMS);
  }

  /** How pictures are decoded. */
  public DecoderSettings decoder() {
    return new DecoderSettings(
        configuration.value(DecoderCatalogue.WORKERS),
        Duration.ofSeconds(configuration.value(DecoderCatalogue.TIME_LIMIT)),
        configuration.value(DecoderCatalogue.MEMORY),
        DECODER_IDLE,
        configuration.value(DecoderCatalogue.JPEG));
  }

  /** How it is found out what places are called. */
  public PlacesSettings places() {
    return PlacesSettings.of(configuration);
  }

  /** How long it is kept who did what. */
  public Duration auditKept() {
    return Duration.ofDays(configuration.value(Catalogue.AUDIT_DAYS));
  }

  /** What people are told, and where they are sent to look. */
  public Notices.Wishes notices() {
    return new Notices.Wishes(
        configuration.value(Catalogue.NOTICES_LEVEL),
        configuration.value(LoginCatalogue.PUBLIC_URL));
  }

  /** How is logged. */
  public LogSettings log() {
    return new LogSettings(
        configuration.value(Catalogue.LOG_FORMAT), configuration.value(Catalogue.LOG_LEVEL));
  }

  private Map<LaneKind, Integer> lanes() {
    Map<LaneKind, Integer> lanes = new EnumMap<>(LaneKind.class);
    for (LaneKind lane : LaneKind.values()) {
      lanes.put(lane, configuration.value(setting(lane)));
    }
    return lanes;
  }

  private static Setting<Integer> setting(LaneKind lane) {
    return switch (lane) {
      case IO -> Catalogue.LANES_IO;
      case CPU -> Catalogue.LANES_CPU;
      case NET -> Catalogue.LANES_NET;
      case TOOL -> Catalogue.LANES_TOOL;
      case ACCEL -> Catalogue.LANES_ACCEL;
    };
  }
}
