package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom the server's programs run; PostgreSQL refuses to run as root. */
sealed interface ServerAccount {

  /**
   * The command that runs {@code command} under this account, without another process in between.
   */
  List<String> command(List<String> command);

  /** Numeric id that must own the server's files, as seen by this process. */
  int owner() throws IOException;

  /**
   * Makes a file or folder, with all that is in it, this account's own; cheap when it already is.
   */
  default void own(Path path) throws IOException, InterruptedException {
    if (Folders.owner(path) == owner()) {
      return;
    }
    Programs.Result result =
        Programs.run(
            path.getParent(), List.of("chown", "-R", Integer.toString(owner()), path.toString()));
    if (!result.worked()) {
      throw new IOException(path + " belongs to another user: " + result.lastLine());
    }
  }

  /** True when programs under this account can write into {@code folder}. */
  default boolean canUse(Path folder) throws InterruptedException {
    String test = "cd \"$1\" && test -w . && test \"$(id -u)\" != 0";
    return Programs.run(folder, command(List.of("sh", "-c", test, "sh", folder.toString())))
        .worked();
  }

  private static List<String> joined(List<String> prefix, List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /** The user of this process, who is not root. */
  record Own() implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public int owner() throws IOException {
      return Folders.owner(Path.of("/proc/self"));
    }
  }

  /** Root has become an unprivileged user for good. */
  record Unprivileged(int user, int group) implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      return joined(
          List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--"),
          command);
    }

    @Override
    public int owner() {
      return user;
    }
  }

  /**
   * Root under another name: inside a user namespace of its own the program is not root and has no
   * power over others' files, while its files stay root's own. For folders that no other user can
   * reach.
   */
  record Disguised(int user, int group) implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      return joined(
          List.of("unshare", "--user", "--map-user=" + user, "--map-group=" + group, "--"),
          command);
    }

    @Override
    public int owner() {
      return 0;
    }
  }
}
