package org.photofactory.decoder.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes values out of a block that may be anything. */
final class BlockReader {

  private static final int MOST_ITEMS = 1000;

  private final ByteBuffer bytes;

  BlockReader(byte[] block) {
    bytes = ByteBuffer.wrap(block);
  }

  /** One value after the other. */
  interface Item<T> {
    T read(BlockReader reader) throws ProtocolException;
  }

  long number() throws ProtocolException {
    need(Long.BYTES);
    return bytes.getLong();
  }

  int integer() throws ProtocolException {
    long number = number();
    if (number != (int) number) {
      throw new ProtocolException(number + " is too large");
    }
    return (int) number;
  }

  boolean flag() throws ProtocolException {
    need(1);
    return bytes.get() != 0;
  }

  String text() throws ProtocolException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException notText) {
      throw new ProtocolException("not a text");
    }
  }

  byte[] bytes() throws ProtocolException {
    need(Integer.BYTES);
    int length = bytes.getInt();
    if (length < 0) {
      throw new ProtocolException("a length of " + length);
    }
    need(length);
    byte[] value = new byte[length];
    bytes.get(value);
    return value;
  }

  <T> List<T> list(Item<T> item) throws ProtocolException {
    long count = number();
    if (count < 0 || count > MOST_ITEMS) {
      throw new ProtocolException("a list of " + count);
    }
    List<T> values = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      values.add(item.read(this));
    }
    return List.copyOf(values);
  }

  void end() throws ProtocolException {
    if (bytes.hasRemaining()) {
      throw new ProtocolException(bytes.remaining() + " bytes too many");
    }
  }

  private void need(int count) throws ProtocolException {
    if (bytes.remaining() < count) {
      throw new ProtocolException("the block ends too early");
    }
  }
}
