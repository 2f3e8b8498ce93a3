package org.photofactory.kernel.backups;

/** What the stages and flags of targets are called. */
final class StageNames {

  private StageNames() {}

  static String stage(String target) {
    return "backup-" + target;
  }

  static String flag(String target) {
    return "backed_up_" + target.replace('-', '_');
  }
}
