package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WovenClass;

class ExitGuardTest {

  /** No class is known that has the look at it fail so, for which memory must run out. */
  @Test
  void an_error_while_it_looks_leaves_it_in_its_place() {
    WovenClass heavy =
        (WovenClass)
            Proxy.newProxyInstance(
                WovenClass.class.getClassLoader(),
                new Class<?>[] {WovenClass.class},
                (_, _, _) -> {
                  throw new OutOfMemoryError("for this test");
                });
    assertThatExceptionOfType(WeavingException.class)
        .isThrownBy(() -> new ExitGuard().weave(heavy))
        .withCauseInstanceOf(OutOfMemoryError.class);
  }
}
