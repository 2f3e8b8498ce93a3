package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.health.SelfCheck;

/**
 * What every {@link SelfCheck} must keep; extend it and name the check, and the same check of a
 * version in which something is broken: one that finds nothing there is none. The time limit of
 * each test only catches calls that hang.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SelfCheckContract {

  private static final int LONGEST = 500;

  /** The check of a version that works; a new one each time. */
  protected abstract SelfCheck check();

  /** The check of a version that does not work; a new one each time. */
  protected abstract SelfCheck checkOfWhatIsBroken();

  @Test
  void a_version_that_works_has_no_complaint_however_often_it_is_asked() throws Exception {
    SelfCheck check = check();
    assertThat(check.complaint()).isEmpty();
    assertThat(check.complaint()).isEmpty();
  }

  @Test
  void what_is_broken_is_told_in_a_sentence() throws Exception {
    assertThat(told(checkOfWhatIsBroken())).isNotBlank().doesNotContain("\n");
    assertThat(told(checkOfWhatIsBroken())).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @Test
  void a_check_that_is_told_to_end_ends() throws Exception {
    Thread.currentThread().interrupt();
    try {
      assertThat(check().complaint()).isEmpty();
    } catch (InterruptedException ended) {
      assertThat(ended).isNotNull();
    } finally {
      Thread.interrupted();
    }
  }

  /** What people see: the complaint, or the message of what is thrown. */
  private static String told(SelfCheck check) throws InterruptedException {
    try {
      Optional<String> complaint = check.complaint();
      return complaint.orElse("");
    } catch (InterruptedException nobodyHasSaidSo) {
      throw nobodyHasSaidSo;
    } catch (Exception failure) {
      return String.valueOf(failure.getMessage());
    }
  }
}
