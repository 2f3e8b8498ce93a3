package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockIT {

  @TempDir Path folder;

  @Test
  void a_second_program_is_told_which_process_holds_the_folder() throws Exception {
    try (SecondProgram other = SecondProgram.holding(folder, false)) {
      assertThatThrownBy(() -> InstanceLock.acquire(folder))
          .isInstanceOf(InstanceHeldException.class)
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void a_killed_program_holds_nothing() throws Exception {
    SecondProgram.holding(folder, false).close();
    try (InstanceLock _ = InstanceLock.acquire(folder)) {
      assertThat(Files.readString(folder.resolve(".lock")).strip())
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void the_same_program_cannot_take_it_twice_and_keeps_it_after_trying() throws Exception {
    try (InstanceLock _ = InstanceLock.acquire(folder)) {
      assertThatThrownBy(() -> InstanceLock.acquire(folder))
          .isInstanceOf(InstanceHeldException.class);
    }
    try (InstanceLock again = InstanceLock.acquire(folder)) {
      assertThat(again).isNotNull();
    }
  }
}
