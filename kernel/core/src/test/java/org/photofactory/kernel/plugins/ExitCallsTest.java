package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ExitCallsTest {

  /** Ends the process, unless it is told a number below zero. */
  public static final class Calls implements IntUnaryOperator {
    @Override
    public int applyAsInt(int status) {
      if (status < 0) {
        return status;
      }
      System.exit(status);
      int after = status + 1;
      return after;
    }
  }

  /** Has another end the process. */
  public static final class Hands implements IntUnaryOperator {
    @Override
    public int applyAsInt(int status) {
      IntConsumer end = Runtime.getRuntime()::halt;
      end.accept(status);
      return 0;
    }
  }

  /** Ends nothing. */
  public static final class Harmless implements IntUnaryOperator {
    @Override
    public int applyAsInt(int status) {
      return status;
    }
  }

  @Test
  void a_call_throws_and_all_around_it_goes_on() throws Exception {
    IntUnaryOperator refused = refused(Calls.class);
    assertThat(refused.applyAsInt(-1)).isEqualTo(-1);
    assertThatIllegalStateException().isThrownBy(() -> refused.applyAsInt(3));
  }

  @Test
  void what_would_be_called_by_others_is_not_handed_out() throws Exception {
    IntUnaryOperator refused = refused(Hands.class);
    assertThatIllegalStateException().isThrownBy(() -> refused.applyAsInt(3));
  }

  @Test
  void others_are_left_alone() throws Exception {
    assertThat(ExitCalls.in(bytes(Harmless.class))).isFalse();
  }

  private static IntUnaryOperator refused(Class<?> type) throws Exception {
    byte[] bytes = bytes(type);
    assertThat(ExitCalls.in(bytes)).isTrue();
    byte[] refused = ExitCalls.refused(bytes, type.getClassLoader());
    Class<?> made =
        new ClassLoader(type.getClassLoader()) {
          Class<?> define() {
            return defineClass(type.getName(), refused, 0, refused.length);
          }
        }.define();
    return (IntUnaryOperator) made.getConstructor().newInstance();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
