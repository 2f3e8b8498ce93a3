package org.photofactory.spi.stage;

import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the stages of one plugin to work on what a person waits for. The kernel gives each plugin
 * its own as an OSGi service: take it in the constructor of the component. Thread-safe.
 */
@ProviderType
public interface StageRequests {

  /**
   * Has a stage work on an asset as soon as it can, before all that nobody has asked for, and also
   * when it is settled already. What is being worked on right now is left alone.
   *
   * @param stage name of a stage of this plugin
   * @return false when the stage cannot work on it: it is in the trash, of another kind, or lacks a
   *     flag that the stage requires
   */
  boolean ask(String stage, long assetId);

  /**
   * Why a stage has given an asset up, so that nobody waits for it in vain; it is tried again when
   * somebody asks for it.
   *
   * @param stage name of a stage of this plugin
   * @return empty when it has not
   * @since 1.2
   */
  default Optional<GivenUp> givenUp(String stage, long assetId) {
    return Optional.empty();
  }

  /**
   * Why a stage has given an asset up.
   *
   * @param code stable upper-case code, of the stage or of the kernel
   * @param sentence for people
   * @since 1.2
   */
  record GivenUp(String code, String sentence) {
    public GivenUp {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(sentence, "sentence is null");
    }
  }
}
