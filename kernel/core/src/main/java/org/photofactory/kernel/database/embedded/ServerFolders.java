package org.photofactory.kernel.database.embedded;

import java.nio.file.Path;

/**
 * Where the embedded server keeps its things.
 *
 * @param root folder of this server alone
 * @param binaries folder below which the server's programs are unpacked; may be shared by several
 *     roots
 */
public record ServerFolders(Path root, Path binaries) {

  public ServerFolders {
    root = root.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
  }

  /** Everything below one folder. */
  public static ServerFolders in(Path root) {
    return new ServerFolders(root, root);
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("log");
  }

  Path startLog() {
    return log().resolve("start.log");
  }

  Path password() {
    return root.resolve("password");
  }

  Path port() {
    return root.resolve("port");
  }

  Path configuration() {
    return root.resolve("postgresql.conf");
  }

  Path postmasterFile() {
    return cluster().resolve("postmaster.pid");
  }
}
