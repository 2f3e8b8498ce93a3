package org.photofactory.kernel.backups;

/** What the stages and flags of targets are called. */
final class StageNames {

  private static final String PREFIX = "backup-";

  private StageNames() {}

  static String stage(String target) {
    return PREFIX + target;
  }

  /** Whether a stage may be that of a target. */
  static boolean isOne(String stage) {
    return stage.startsWith(PREFIX);
  }

  static String flag(String target) {
    return "backed_up_" + target.replace('-', '_');
  }
}
