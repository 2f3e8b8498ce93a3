package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.database.ServerFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the account that can run the server in a folder, by trying. */
final class ServerAccounts {

  private static final Logger log = LoggerFactory.getLogger(ServerAccounts.class);
  private static final List<String> CANDIDATES = List.of("postgres", "nobody");

  private ServerAccounts() {}

  /**
   * @param folder the server's folder; must exist
   * @throws ServerFailedException when this process is root and no other account can use the folder
   */
  static ServerAccount choose(Path folder)
      throws ServerFailedException, IOException, InterruptedException {
    ServerAccount.Own own = new ServerAccount.Own();
    if (own.owner() != 0) {
      return own;
    }
    ServerAccount.Unprivileged unprivileged = unprivileged(folder);
    Path probe = Files.createTempDirectory(folder, "probe");
    try {
      return firstUsable(unprivileged, probe);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static ServerAccount firstUsable(ServerAccount.Unprivileged unprivileged, Path probe)
      throws ServerFailedException, IOException, InterruptedException {
    var disguised = new ServerAccount.Disguised(unprivileged.user(), unprivileged.group());
    for (ServerAccount account : List.of(unprivileged, disguised)) {
      if (usable(account, probe)) {
        log.debug("PostgreSQL runs as {}", account);
        return account;
      }
    }
    throw new ServerFailedException(
        "PostgreSQL does not run as root, and no other user can reach " + probe.getParent() + ".",
        "Start Photo Factory as an ordinary user, or set data.dir to a folder that everybody may"
            + " pass, for example /var/lib/photofactory (each folder above it needs chmod o+x).");
  }

  private static boolean usable(ServerAccount account, Path probe) throws InterruptedException {
    try {
      account.own(probe);
      return account.canUse(probe);
    } catch (IOException refused) {
      log.debug("{} cannot own files here", account, refused);
      return false;
    }
  }

  private static ServerAccount.Unprivileged unprivileged(Path folder)
      throws ServerFailedException, InterruptedException {
    for (String name : CANDIDATES) {
      Optional<Integer> user = id(folder, "-u", name);
      Optional<Integer> group = id(folder, "-g", name);
      if (user.isPresent() && group.isPresent()) {
        return new ServerAccount.Unprivileged(user.get(), group.get());
      }
    }
    throw new ServerFailedException(
        "PostgreSQL does not run as root, and this system has neither a user postgres nor nobody.",
        "Start Photo Factory as an ordinary user.");
  }

  private static Optional<Integer> id(Path folder, String which, String name)
      throws InterruptedException {
    Programs.Result result = Programs.run(folder, List.of("id", which, name));
    return result.worked()
        ? Optional.of(Integer.valueOf(result.output().strip()))
        : Optional.empty();
  }
}
