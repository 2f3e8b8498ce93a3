package org.photofactory.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupTarget;

/** The contract catches targets that break what it is there for. */
class BackupTargetContractTest {

  @TempDir Path work;

  @Test
  void a_storage_that_is_away_and_looks_empty() {
    assertCaught(contract()::while_its_storage_is_away_it_says_so_and_takes_nothing_for_lost);
  }

  @Test
  void calls_that_go_on_when_they_are_ended() {
    assertCaught(contract()::an_interrupted_thread_that_reads_a_copy_is_told_and_the_copy_stays);
  }

  private static void assertCaught(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private BackupTargetContract contract() {
    Contract contract = new Contract();
    contract.folder = work;
    return contract;
  }

  private static final class Contract extends BackupTargetContract {

    private final Shelf shelf = new Shelf();

    @Override
    protected BackupTarget target() {
      return shelf;
    }

    @Override
    protected void spoil(String path, byte[] content) {
      shelf.copies.put(path, content);
    }

    @Override
    protected byte[] stored(String path) {
      return shelf.copies.get(path);
    }

    @Override
    protected void takeStorageAway() {
      shelf.copies.clear();
    }
  }

  /** Keeps copies in memory, and believes whatever it finds there. */
  private static final class Shelf implements BackupTarget {

    private final Map<String, byte[]> copies = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return "shelf";
    }

    @Override
    public String store() {
      return "shelf";
    }

    @Override
    public void put(BackupItem item, InputStream original) throws IOException {
      copies.put(item.path(), original.readAllBytes());
    }

    @Override
    public BackupCheck verify(BackupItem item) {
      return copies.containsKey(item.path()) ? new BackupCheck.Whole() : new BackupCheck.Missing();
    }

    @Override
    public BackupPage list(@Nullable String cursor) {
      return new BackupPage(
          copies.entrySet().stream()
              .map(copy -> new BackupPage.Copy(copy.getKey(), copy.getValue().length))
              .toList(),
          null);
    }

    @Override
    public void restore(BackupItem item, Path newFile) throws IOException {
      byte[] copy =
          Optional.ofNullable(copies.get(item.path()))
              .orElseThrow(() -> new NoSuchFileException(item.path()));
      Files.write(newFile, copy);
    }
  }
}
