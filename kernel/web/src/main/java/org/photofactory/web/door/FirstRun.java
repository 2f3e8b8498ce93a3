package org.photofactory.web.door;

import java.net.URI;
import java.security.SecureRandom;
import org.photofactory.kernel.accounts.Household;
import org.photofactory.kernel.accounts.Secret;

/**
 * The first run: while nobody lives here, only whoever holds the key of this start may come in, and
 * become the first admin. The key is told on the console and in the log, nowhere else. Thread-safe.
 */
public final class FirstRun {

  private final Household household;
  private final Secret key = Secret.fresh(new SecureRandom());
  private volatile boolean over;

  public FirstRun(Household household) {
    this.household = household;
  }

  /**
   * True while nobody can log in. Once it is over it is over for good: the last admin stays.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException while that cannot be known
   */
  public boolean open() {
    if (!over) {
      over = !household.empty();
    }
    return !over;
  }

  /** True when this is the key. */
  public boolean opens(String text) {
    return key.is(new Secret(text));
  }

  /** The page on which the first admin is made; browsers keep what follows the # to themselves. */
  public URI link(URI site) {
    return site.resolve("/welcome#first-run=" + key.text());
  }
}
