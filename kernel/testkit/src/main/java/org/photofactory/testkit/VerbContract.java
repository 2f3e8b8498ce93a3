package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;
import org.photofactory.spi.stage.Settings;

/**
 * What every {@link Verb} must keep; extend it and name a verb that can do what it does. The time
 * limit of each test only catches calls that hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class VerbContract {

  private static final int DONE = 0;
  private static final int NOT_DONE = 2;

  /** What the verb has said. */
  protected final List<String> said = new CopyOnWriteArrayList<>();

  /** The verb under test; a new one each time. */
  protected abstract Verb verb();

  /** Words with which it ends well. */
  protected List<String> words() {
    return List.of();
  }

  /** Settings with which it ends well. */
  protected Settings settings() {
    return GivenSettings.fromClassPath();
  }

  @Test
  void it_says_the_same_about_itself_every_time() {
    assertThat(verb().name()).isEqualTo(verb().name()).matches("[a-z][a-z0-9-]{0,39}");
    assertThat(verb().summary()).isEqualTo(verb().summary()).isNotBlank().doesNotContain("\n");
    assertThat(verb().operands()).isEqualTo(verb().operands()).doesNotContain("\n");
  }

  @Test
  void it_ends_well_and_says_what_it_did() throws Exception {
    assertThat(run(words(), settings())).isEqualTo(DONE);
    assertThat(said).isNotEmpty();
  }

  @Test
  void words_that_mean_nothing_end_in_a_sentence() throws Exception {
    assertThat(run(List.of("--no-such-word", "\0", ""), settings())).isBetween(DONE, NOT_DONE);
    assertThat(said).isNotEmpty();
  }

  @Test
  void as_nobody_has_set_anything_it_ends_in_a_sentence() throws Exception {
    assertThat(run(words(), GivenSettings.fromClassPath())).isBetween(DONE, NOT_DONE);
    assertThat(said).isNotEmpty();
  }

  /** Runs it as the kernel would. */
  protected final int run(List<String> words, Settings settings) throws Exception {
    return verb().run(words, new Context(settings));
  }

  private final class Context implements VerbContext {
    private final Settings settings;

    private Context(Settings settings) {
      this.settings = settings;
    }

    @Override
    public Settings settings() {
      return settings;
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public void say(String line) {
      said.add(line);
    }
  }
}
