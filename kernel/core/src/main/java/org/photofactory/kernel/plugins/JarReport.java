package org.photofactory.kernel.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.trust.Trust;

/**
 * What is known of a jar before any of its code has run.
 *
 * @param id the plugin; empty when the jar does not tell
 * @param version its version; empty when the jar does not tell
 * @param about what it says about itself; null when it does not, or not well
 * @param file its bytes
 * @param change what installing it would do
 * @param trust how far it has to be trusted; null when the jar does not tell, or must not be
 *     unfolded
 * @param objections why it must not be installed, a sentence each; empty when it may
 */
public record JarReport(
    String id,
    String version,
    PluginCard.@Nullable About about,
    File file,
    Change change,
    @Nullable Trust trust,
    List<String> objections) {

  public JarReport {
    objections = List.copyOf(objections);
  }

  /** The same, with a warning that what is there came from another source. */
  public JarReport fromElsewhere() {
    Trust warned = trust == null ? null : trust.fromElsewhere();
    return new JarReport(id, version, about, file, change, warned, objections);
  }

  /**
   * The bytes of a jar.
   *
   * @param sha256 in lower case hex
   */
  public record File(long bytes, String sha256) {}

  /**
   * What installing would do.
   *
   * @param kind whether it is new
   * @param from version that is there; null when none is
   * @param schemaChanges files in it that change its tables
   */
  public record Change(Kind kind, @Nullable String from, List<String> schemaChanges) {
    public Change {
      schemaChanges = List.copyOf(schemaChanges);
    }
  }

  /** Whether a version is new. */
  public enum Kind {
    NEW,
    UPDATE,
    SAME,
    OLDER
  }
}
