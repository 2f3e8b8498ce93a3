package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher(new SecureRandom());

  @Test
  void a_password_matches_its_hash_and_no_other_does() {
    String kept = hasher.hash("Zwölf Boxkämpfer");

    assertThat(hasher.matches("Zwölf Boxkämpfer", kept)).isTrue();
    assertThat(hasher.matches("zwölf Boxkämpfer", kept)).isFalse();
    assertThat(hasher.matches("", kept)).isFalse();
  }

  @Test
  void a_hash_tells_nothing_and_is_never_the_same_twice() {
    String once = hasher.hash("a good password");

    assertThat(once).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("good");
    assertThat(hasher.hash("a good password")).isNotEqualTo(once);
  }

  /** A test vector of the reference implementation of Argon2. */
  @Test
  void a_hash_of_the_reference_program_with_a_cost_of_its_own_is_understood() {
    String kept =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(hasher.matches("password", kept)).isTrue();
    assertThat(hasher.matches("differentpassword", kept)).isFalse();
  }

  @Test
  void what_is_no_hash_is_not_taken_for_a_wrong_password() {
    assertThatThrownBy(() -> hasher.matches("password", "password"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Else fifty people who come at once make the heap grow by a gigabyte. */
  @Test
  void hashes_share_their_memory() {
    String kept = hasher.hash("password");
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getTotalThreadAllocatedBytes();
    for (int login = 0; login < 5; login++) {
      hasher.matches("password", kept);
    }

    assertThat(threads.getTotalThreadAllocatedBytes() - before).isLessThan(19L << 20);
  }

  @Test
  void a_failure_in_the_kitchen_is_told_to_whoever_waits() {
    String tooCheap = "$argon2id$v=19$m=1,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8";

    assertThatThrownBy(() -> hasher.matches("password", tooCheap))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(hasher.matches("password", hasher.hash("password"))).isTrue();
  }
}
