package org.photofactory.decoder.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Puts values into a block. */
final class BlockWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream output = new DataOutputStream(bytes);

  byte[] block() {
    return bytes.toByteArray();
  }

  BlockWriter number(long value) {
    return put(() -> output.writeLong(value));
  }

  BlockWriter flag(boolean value) {
    return put(() -> output.writeBoolean(value));
  }

  BlockWriter text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  BlockWriter bytes(byte[] value) {
    return put(
        () -> {
          output.writeInt(value.length);
          output.write(value);
        });
  }

  <T> BlockWriter list(List<T> values, BiConsumer<BlockWriter, T> item) {
    number(values.size());
    values.forEach(value -> item.accept(this, value));
    return this;
  }

  private interface Put {
    void run() throws IOException;
  }

  private BlockWriter put(Put put) {
    try {
      put.run();
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
