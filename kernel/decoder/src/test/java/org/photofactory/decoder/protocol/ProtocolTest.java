package org.photofactory.decoder.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.decoder.picture.Gamut;

class ProtocolTest {

  private static final Order ORDER =
      new Order(
          7,
          new Order.Source("/photos/Müller, \u0001 [x].jpg", 12, 1L << 40, "image/jpeg", 6),
          new Order.Target(
              List.of(
                  new Order.Size("preview", 1440, 7200, 80), new Order.Size("150", 150, 750, 80)),
              "/scratch",
              Gamut.DISPLAY_P3),
          new Order.Limits(200_000_000L, true));

  private static final Answer.Made MADE =
      new Answer.Made(
          7,
          List.of(new Answer.Made.File("preview.jpg", 1920, 1440)),
          new Answer.Tiny(1, 2, new byte[] {1, 2, 3, 4, 5, 6}),
          4032,
          3024,
          true,
          "libvips");

  static List<Answer> answers() {
    return List.of(
        new Answer.Hello(List.of("VIPS_JPEG", "JAVA"), List.of("libvips 8.14.1")),
        new Answer.Hello(List.of(), List.of()),
        MADE,
        new Answer.Refused(7, Answer.Reason.TOO_LARGE, "289"));
  }

  @Test
  void an_order_arrives_as_it_was_sent() throws Exception {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    ORDER.write(pipe);
    ORDER.write(pipe);
    ByteArrayInputStream input = new ByteArrayInputStream(pipe.toByteArray());
    assertThat(Order.read(input)).contains(ORDER);
    assertThat(Order.read(input)).contains(ORDER);
    assertThat(Order.read(input)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_arrives_as_it_was_sent(Answer answer) throws Exception {
    assertThat(Answer.read(new ByteArrayInputStream(bytes(answer))).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_that_breaks_off_is_told_from_none(Answer answer) throws Exception {
    byte[] whole = bytes(answer);
    for (int length = 1; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Answer.read(new ByteArrayInputStream(part)))
          .isInstanceOf(EOFException.class);
    }
    assertThat(Answer.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
  }

  @Test
  void a_block_of_two_gigabytes_is_refused_before_any_memory_is_taken() {
    byte[] length = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();
    assertThatThrownBy(() -> Answer.read(new ByteArrayInputStream(length)))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("2147483647");
  }

  @Test
  void noise_is_refused_or_understood_but_nothing_worse() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      byte[] block = new byte[random.nextInt(80)];
      random.nextBytes(block);
      readsOrRefuses(framed(block));
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_with_changed_bytes_is_refused_or_understood_but_nothing_worse(Answer answer)
      throws Exception {
    byte[] whole = bytes(answer);
    Random random = new Random(12);
    for (int round = 0; round < 20_000; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      readsOrRefuses(changed);
    }
  }

  @Test
  void what_follows_the_end_of_an_answer_is_refused() throws Exception {
    byte[] whole = bytes(MADE);
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    ByteBuffer.wrap(longer).putInt(0, whole.length - 3);
    assertThatThrownBy(() -> Answer.read(new ByteArrayInputStream(longer)))
        .isInstanceOf(ProtocolException.class);
  }

  /** Anything but an {@link IOException} fails the test. */
  private static void readsOrRefuses(byte[] bytes) {
    try {
      Optional<Answer> answer = Answer.read(new ByteArrayInputStream(bytes));
      assertThat(answer).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching(".+");
    }
  }

  private static byte[] framed(byte[] block) throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    Frames.write(pipe, block);
    return pipe.toByteArray();
  }

  private static byte[] bytes(Answer answer) throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    answer.write(pipe);
    return pipe.toByteArray();
  }
}
