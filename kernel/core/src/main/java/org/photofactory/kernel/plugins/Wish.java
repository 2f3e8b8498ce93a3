package org.photofactory.kernel.plugins;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;

/** What one plugin should be doing. */
sealed interface Wish {

  /** What people should know while something runs all the same; null: nothing. */
  @Nullable String word();

  /**
   * A jar is to run.
   *
   * @param standing how it came to be wanted
   * @param word what people should know meanwhile, say of a jar that was passed over; null: nothing
   */
  record Run(PluginJar jar, Standing standing, @Nullable String word) implements Wish {}

  /**
   * It is not to run.
   *
   * @param jar what would, when that changes
   * @param state what it is meanwhile
   */
  record Rest(PluginJar jar, PluginStatus.State state, String reason) implements Wish {
    @Override
    public @Nullable String word() {
      return null;
    }
  }

  /** What should run must not; what runs already goes on. */
  record Unfit(RefusedJar jar) implements Wish {
    @Override
    public String word() {
      return Choice.word(jar);
    }
  }
}
