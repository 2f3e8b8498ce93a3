package org.photofactory.plugins.video.store;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.FileAnswer;
import org.photofactory.spi.web.Visitor;

/** Hands out what was made of an original, to whoever may see that. Thread-safe. */
public final class Counter {

  private final PluginLedger ledger;
  private final DerivedFolders folders;
  private final String seen = Statements.of(Counter.class, "seen");

  public Counter(PluginLedger ledger, DerivedFolders folders) {
    this.ledger = ledger;
    this.folders = folders;
  }

  /** Reads about an asset that somebody may see. */
  @FunctionalInterface
  public interface Look<T> {
    /** Empty when there is nothing. */
    Optional<T> at(Handle handle, long assetId);
  }

  /**
   * What is known of an asset.
   *
   * @throws NotFoundException when nothing is, or when it is not for whoever asks
   */
  public <T> T known(SecurityContext security, long assetId, Look<T> look) {
    Visitor visitor = visitor(security);
    return ledger
        .<Optional<T>, RuntimeException>read(
            handle -> original(handle, visitor, assetId).flatMap(_ -> look.at(handle, assetId)))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A file that was made of an asset.
   *
   * @throws NotFoundException when there is none, or when it is not for whoever asks
   */
  public FileAnswer file(SecurityContext security, long assetId, String name, String mime)
      throws IOException {
    Visitor visitor = visitor(security);
    String sha256 =
        ledger
            .<Optional<String>, RuntimeException>read(handle -> original(handle, visitor, assetId))
            .orElseThrow(NotFoundException::new);
    Path file =
        folders
            .find(sha256)
            .map(folder -> folder.resolve(name))
            .filter(Files::isRegularFile)
            .orElseThrow(NotFoundException::new);
    long made = Files.getLastModifiedTime(file).toMillis();
    return new FileAnswer(file, mime, "%s-%s-%x".formatted(sha256, name, made), false);
  }

  /** The hash of an original in the library that is looked at. */
  private Optional<String> original(Handle handle, Visitor visitor, long assetId) {
    return new Sight(visitor, assetId).ask(handle, seen).mapTo(String.class).findOne();
  }

  private static Visitor visitor(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor) {
      return visitor;
    }
    throw new ForbiddenException();
  }
}
