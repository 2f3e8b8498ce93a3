package org.photofactory.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;
import org.photofactory.spi.storage.VaultAwayException;

/**
 * What every {@link Vault} must keep; extend it and name a vault that is empty at the beginning of
 * each test. The time limit of each test only catches calls that hang.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class VaultContract {

  private static final String KEY = "2024/2024-05-01/été.jpg";

  /** The vault under test; a new one each time, all on the same storage during one test. */
  protected abstract Vault vault() throws Exception;

  /** Takes the storage away, as when a disk is unmounted. */
  protected abstract void unmount() throws Exception;

  /** Changes the stored bytes of an original, behind the vault's back. */
  protected abstract void spoil(String key, byte[] content) throws Exception;

  @Test
  void what_was_placed_lies_under_its_key_as_it_came() throws Exception {
    byte[] bytes = new byte[1_000_003];
    Staged staged = vault().stage(new ByteArrayInputStream(bytes));
    assertThat(staged.bytes()).isEqualTo(bytes.length);
    assertThat(vault().place(staged, KEY)).isEqualTo(KEY);
    vault().discard(staged);
    assertThat(Files.readAllBytes(vault().open(KEY))).isEqualTo(bytes);
    assertThat(vault().exists(KEY)).isTrue();
    assertThat(vault().hash(KEY)).isEqualTo(staged.sha256());
  }

  @Test
  void what_is_staged_is_nobodys_until_it_is_placed() throws Exception {
    Staged staged = stage("photo");
    assertThat(vault().exists(KEY)).isFalse();
    assertThatThrownBy(() -> vault().open(KEY)).isInstanceOf(NoSuchFileException.class);
    vault().discard(staged);
    assertThat(staged.file()).doesNotExist();
    vault().discard(staged);
  }

  @Test
  void a_key_that_is_taken_is_never_overwritten() throws Exception {
    String first = place("first");
    String second = place("second");
    assertThat(second).isNotEqualTo(first);
    assertThat(vault().open(first)).hasContent("first");
    assertThat(vault().open(second)).hasContent("second");
  }

  @Test
  void nor_by_many_that_want_it_at_once() throws Exception {
    Vault vault = vault();
    List<Callable<String>> calls = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      Staged staged = stage("photo " + number);
      calls.add(() -> vault.place(staged, KEY));
    }
    List<String> keys = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<String> call : threads.invokeAll(calls)) {
        keys.add(call.get(60, TimeUnit.SECONDS));
      }
    }
    assertThat(new HashSet<>(keys)).hasSameSizeAs(calls);
    for (int number = 0; number < keys.size(); number++) {
      assertThat(vault.open(keys.get(number))).hasContent("photo " + number);
    }
  }

  @Test
  void placing_may_be_repeated_after_a_crash() throws Exception {
    Staged staged = stage("photo");
    String key = vault().place(staged, KEY);
    assertThat(vault().place(staged, KEY)).isEqualTo(key);
  }

  @Test
  void the_key_of_what_lies_in_the_trash_is_not_given_away() throws Exception {
    String first = place("first");
    vault().trash(first);
    String second = place("second");
    vault().restore(first);
    assertThat(vault().open(first)).hasContent("first");
    assertThat(vault().open(second)).hasContent("second");
  }

  @Test
  void bytes_that_cannot_be_read_to_their_end_leave_nothing() throws Exception {
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("this stick is broken");
            }
            left--;
            return 1;
          }
        };
    assertThatThrownBy(() -> vault().stage(broken)).hasMessage("this stick is broken");
    assertThat(place("photo")).isEqualTo(KEY);
  }

  @Test
  void its_hash_tells_what_is_there_and_not_what_was() throws Exception {
    Staged staged = stage("photo");
    String key = vault().place(staged, KEY);
    spoil(key, "phot0".getBytes(UTF_8));
    assertThat(vault().hash(key)).isNotEqualTo(staged.sha256());
  }

  @Test
  void what_goes_to_the_trash_comes_back_as_it_was() throws Exception {
    String key = place("photo");
    String hash = vault().hash(key);
    vault().trash(key);
    vault().trash(key);
    assertThat(vault().exists(key)).isFalse();
    assertThatThrownBy(() -> vault().open(key)).isInstanceOf(NoSuchFileException.class);
    assertThat(vault().hash(key)).as("in the trash, too").isEqualTo(hash);
    vault().restore(key);
    vault().restore(key);
    assertThat(vault().open(key)).hasContent("photo");
  }

  @Test
  void only_what_lies_in_the_trash_can_be_removed_for_ever() throws Exception {
    String key = place("photo");
    vault().purge(key);
    assertThat(vault().open(key)).hasContent("photo");
    vault().trash(key);
    vault().purge(key);
    assertThatThrownBy(() -> vault().hash(key)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void no_key_leads_out_of_it() throws Exception {
    for (String key : List.of("", "/etc/passwd", "../a.jpg", "a/../../b.jpg", "./a.jpg")) {
      assertThatThrownBy(() -> vault().exists(key))
          .as(key)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void while_its_storage_is_away_nothing_is_taken_for_missing() throws Exception {
    String key = place("photo");
    Staged staged = stage("another");
    unmount();
    Vault vault = vault();
    List<Callable<?>> calls =
        List.of(
            () -> vault.stage(new ByteArrayInputStream(new byte[1])),
            () -> vault.place(staged, KEY),
            () -> vault.exists(key),
            () -> vault.open(key),
            () -> vault.hash(key));
    for (Callable<?> call : calls) {
      assertThatThrownBy(call::call).isInstanceOf(VaultAwayException.class);
    }
    assertThatThrownBy(() -> vault.trash(key)).isInstanceOf(VaultAwayException.class);
    assertThatThrownBy(() -> vault.restore(key)).isInstanceOf(VaultAwayException.class);
    assertThatThrownBy(() -> vault.purge(key)).isInstanceOf(VaultAwayException.class);
  }

  private Staged stage(String text) throws Exception {
    return vault().stage(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private String place(String text) throws Exception {
    return vault().place(stage(text), KEY);
  }
}
