package org.photofactory.plugins.metadata.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

  @TempDir Path folder;

  @Test
  void parts_are_read_across_pages_as_they_stand_in_the_file() throws IOException {
    byte[] content = new byte[20_000];
    new Random(3).nextBytes(content);
    try (FileBytes bytes = FileBytes.open(Files.write(folder.resolve("file"), content))) {
      assertThat(bytes.read(0, content.length)).isEqualTo(content);
      assertThat(bytes.unsigned8(4096)).isEqualTo(content[4096] & 0xFF);
      assertThat(bytes.unsigned16(4095))
          .isEqualTo((content[4095] & 0xFF) << 8 | content[4096] & 0xFF);
      assertThat(bytes.slice(100, 9_000).read(50, 10)).isEqualTo(bytes.read(150, 10));
    }
  }

  @Test
  void what_lies_outside_is_damage_and_no_failure_of_the_disk() throws IOException {
    try (FileBytes bytes = FileBytes.open(Files.write(folder.resolve("file"), new byte[10]))) {
      assertThatThrownBy(() -> bytes.read(5, 6)).isInstanceOf(DamagedException.class);
      assertThatThrownBy(() -> bytes.read(-1, 1)).isInstanceOf(DamagedException.class);
      assertThatThrownBy(() -> bytes.read(0, -1)).isInstanceOf(DamagedException.class);
      assertThatThrownBy(() -> bytes.slice(8, 99).unsigned8(2))
          .isInstanceOf(DamagedException.class);
      assertThat(bytes.failure()).isNull();
    }
  }

  @Test
  void a_length_of_gigabytes_is_refused_before_memory_is_taken() throws IOException {
    Path file = sparse(3L << 30);
    try (FileBytes bytes = FileBytes.open(file)) {
      assertThatThrownBy(() -> bytes.read(0, Integer.MAX_VALUE))
          .isInstanceOf(DamagedException.class);
    }
  }

  @Test
  void a_walk_through_a_huge_file_ends() throws IOException {
    Path file = sparse(3L << 30);
    try (FileBytes bytes = FileBytes.open(file)) {
      assertThatThrownBy(
              () -> {
                for (long at = 0; at < bytes.length(); at += 4096) {
                  bytes.unsigned8(at);
                }
              })
          .isInstanceOf(DamagedException.class)
          .hasMessageContaining("pages");
    }
  }

  @Test
  void a_file_that_shrinks_while_it_is_read_is_a_failure_of_the_disk() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[20_000]);
    try (FileBytes bytes = FileBytes.open(file)) {
      Files.write(file, new byte[10]);
      assertThatThrownBy(() -> bytes.unsigned8(15_000)).isInstanceOf(IOException.class);
      assertThat(bytes.failure()).isNotNull();
    }
  }

  private Path sparse(long length) throws IOException {
    Path file = folder.resolve("sparse");
    try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
      writer.setLength(length);
    }
    return file;
  }
}
