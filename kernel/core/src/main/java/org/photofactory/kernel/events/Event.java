package org.photofactory.kernel.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has become true. What concerns one library alone says whose it is. */
public sealed interface Event {

  /** A new asset is in the library. */
  record AssetAdded(long owner, long assetId) implements Event {}

  /** A stage has settled an asset, or a person has edited it. */
  record AssetChanged(long owner, long assetId, String stage, Settled outcome) implements Event {

    /** A person has edited an asset; {@code edit} stands where else a stage is named. */
    public static AssetChanged byPerson(long owner, long assetId) {
      return new AssetChanged(owner, assetId, "edit", Settled.DONE);
    }

    /**
     * A cover has others behind it than before; {@code stack} stands where else a stage is named.
     */
    public static AssetChanged stacked(long owner, long assetId) {
      return new AssetChanged(owner, assetId, "stack", Settled.DONE);
    }

    /** A sidecar says something else of it; {@code sidecar} stands where else a stage is named. */
    public static AssetChanged bySidecar(long owner, long assetId) {
      return new AssetChanged(owner, assetId, "sidecar", Settled.DONE);
    }
  }

  /**
   * A stage has come some way with an asset that takes long.
   *
   * @param part of the whole, 0 to 1
   */
  record AssetProgress(long owner, long assetId, String stage, double part) implements Event {}

  /** An asset went to the trash, or behind another. */
  record AssetRemoved(long owner, long assetId) implements Event {}

  /** An asset came back from the trash, or from behind another. */
  record AssetRestored(long owner, long assetId) implements Event {}

  /**
   * An asset may have been hidden or archived that was not before: whoever tells guests looks
   * whether they see it still.
   */
  record AssetPutAway(long owner, long assetId) implements Event {}

  /**
   * The intake has decided about a file.
   *
   * @param owner whose library it was brought to
   * @param assetId null when it went into quarantine
   * @param code quarantine code; null otherwise
   */
  record IntakeDecided(
      long owner,
      @Nullable Long assetId,
      String fileName,
      Decision outcome,
      @Nullable String code,
      String source,
      Instant at)
      implements Event {}

  /**
   * An upload whose sender does not wait was received, hindered or settled.
   *
   * @param owner account to whose library it goes
   * @param state how it stands, in lower case
   * @param code why it is no asset, or what it waits for; null otherwise
   */
  record TaskChanged(
      long owner,
      long taskId,
      String name,
      String state,
      @Nullable Long assetId,
      @Nullable String code)
      implements Event {}

  /** States or counts of stages have changed. */
  record StagesChanged() implements Event {}

  /** Health of a service or of the database has changed. */
  record StatusChanged() implements Event {}

  /** A plugin came, went or changed its state. */
  record PluginChanged(String id) implements Event {}

  /**
   * Whether a backup target can be used, where it keeps its copies, how many those are, or how far
   * a check or a restore is, has changed.
   */
  record BackupChanged(String target) implements Event {}

  /** It is known what is to be known of a plugin that a catalog offers, or why that is not so. */
  record InspectionEnded(UUID id) implements Event {}

  /** People were told something, or it came further with one of them. */
  record NoticesChanged() implements Event {}

  /** How a stage settled an asset. */
  enum Settled {
    DONE,
    SKIPPED,
    DEAD
  }

  /** What the intake made of a file. */
  enum Decision {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED
  }
}
