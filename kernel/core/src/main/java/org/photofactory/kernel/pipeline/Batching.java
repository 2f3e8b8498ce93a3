package org.photofactory.kernel.pipeline;

import java.util.List;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;

/**
 * Said by a stage that stands for another one: whether that one works on batches as such. Stages
 * that do not are called for one asset after the other, so that each has its own time and a failure
 * is nobody else's.
 */
public interface Batching {

  /** True when the stage brings its own {@link Stage#processAll}. */
  boolean together();

  /** Asks a stage, or looks whether its class overrides {@link Stage#processAll}. */
  static boolean of(Stage stage) {
    if (stage instanceof Batching known) {
      return known.together();
    }
    try {
      return stage
              .getClass()
              .getMethod("processAll", List.class, StageContext.class)
              .getDeclaringClass()
          != Stage.class;
    } catch (NoSuchMethodException | LinkageError unknown) {
      return true;
    }
  }
}
