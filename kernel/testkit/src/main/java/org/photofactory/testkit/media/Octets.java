package org.photofactory.testkit.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts a file together number by number. */
final class Octets {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteOrder order;

  private Octets(ByteOrder order) {
    this.order = order;
  }

  static Octets big() {
    return new Octets(ByteOrder.BIG_ENDIAN);
  }

  static Octets little() {
    return new Octets(ByteOrder.LITTLE_ENDIAN);
  }

  Octets u8(int... numbers) {
    for (int number : numbers) {
      bytes.write(number);
    }
    return this;
  }

  Octets u16(int... numbers) {
    for (int number : numbers) {
      all(ByteBuffer.allocate(2).order(order).putShort((short) number).array());
    }
    return this;
  }

  Octets u32(long... numbers) {
    for (long number : numbers) {
      all(ByteBuffer.allocate(4).order(order).putInt((int) number).array());
    }
    return this;
  }

  Octets u64(long number) {
    return all(ByteBuffer.allocate(8).order(order).putLong(number).array());
  }

  Octets text(String text) {
    return all(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Octets all(byte[] content) {
    bytes.writeBytes(content);
    return this;
  }

  Octets times(int count, byte[] content) {
    for (int index = 0; index < count; index++) {
      bytes.writeBytes(content);
    }
    return this;
  }

  int length() {
    return bytes.size();
  }

  byte[] end() {
    return bytes.toByteArray();
  }
}
