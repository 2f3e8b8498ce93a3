package org.photofactory.spi.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.photofactory.spi.stage.Settings;

/** What the kernel hands a connector. Safe for use by many threads. */
@ProviderType
public interface ConnectorContext {

  /** The door. */
  Intake intake();

  /**
   * Offers a candidate on a thread of the kernel, so that a connector can have several on their way
   * without threads of its own. Waits while all of them are busy.
   *
   * @return completed with the decision, or exceptionally with an {@link IntakeAwayException}
   * @throws InterruptedException when told to stop while waiting
   */
  default CompletionStage<Offer> submit(Candidate candidate) throws InterruptedException {
    try {
      return CompletableFuture.completedStage(intake().offer(candidate));
    } catch (IntakeAwayException away) {
      return CompletableFuture.failedStage(away);
    }
  }

  /** The appliance's inbox folder, absolute. It exists unless its disk is away. */
  Path inbox();

  /**
   * True while the inbox carries its marker file. When false the disk is not mounted: the connector
   * must wait and take nothing for deleted.
   */
  boolean inboxMounted();

  /**
   * Folders of the appliance itself, absolute: its data, originals, what is made of them, the
   * inbox. Who looks for media elsewhere must keep out of them, and of what holds them: the
   * originals would come in as new ones.
   *
   * @since 1.2
   */
  default List<Path> ownFolders() {
    return List.of(inbox());
  }

  /** Settings of this plugin. */
  Settings settings();

  /**
   * Says that the connector is alive.
   *
   * @param currentTask what it is doing, for the status page, for example {@code watching} or
   *     {@code taking in 12 files}
   */
  void heartbeat(String currentTask);

  /**
   * Says that the connector is alive, but that something keeps it from its work; the status page
   * shows it as a warning until the next {@link #heartbeat}.
   *
   * @param whatIsWrong for people, with what is to be done about it
   * @since 1.1
   */
  default void trouble(String whatIsWrong) {
    heartbeat(whatIsWrong);
  }
}
