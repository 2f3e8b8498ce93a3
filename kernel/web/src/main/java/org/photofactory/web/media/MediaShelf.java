package org.photofactory.web.media;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.intake.NewQuarantined;
import org.photofactory.kernel.ledger.intake.Quarantined;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.kernel.ledger.library.RenditionSource;
import org.photofactory.kernel.vault.AssetFiles;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.web.KernelServices;
import org.photofactory.web.rest.Problem;

/** Finds the file that an address means. Safe for use by many threads. */
public final class MediaShelf {

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Library library;
  private final KernelServices.Files files;
  private final Quarantine quarantine;

  public MediaShelf(Library library, KernelServices.Files files, Quarantine quarantine) {
    this.library = library;
    this.files = files;
    this.quarantine = quarantine;
  }

  /**
   * The file that an address means to somebody; what is another's is not there.
   *
   * @param eyes whose library it is sought in, and by whom
   * @param query {@code download} asks for an attachment, {@code r} is the revision the client
   *     knows
   */
  Bytes find(Eyes eyes, MediaAddress address, Fields query) throws IOException {
    return switch (address) {
      case MediaAddress.Original(var id) -> original(eyes, id, query.getValue("download") != null);
      case MediaAddress.Rendition(var id, var name) ->
          rendition(eyes, id, name, query.getValue("r"));
      case MediaAddress.Quarantined(var id) -> quarantined(eyes, id);
    };
  }

  private Bytes original(Eyes eyes, long id, boolean download) throws IOException {
    if (isKeptFrom(eyes, id)) {
      throw noOriginal(id).asException();
    }
    AssetFiles.Original original =
        files
            .originals()
            .original(eyes.owner(), id)
            .orElseThrow(() -> noOriginal(id).asException());
    String saveAs = download ? original.asset().fileName() : null;
    return new Bytes(
        original.file(), original.asset().mime(), original.asset().sha256(), true, saveAs);
  }

  private Bytes rendition(Eyes eyes, long id, String name, @Nullable String revision) {
    if (isKeptFrom(eyes, id)) {
      throw noRendition(id, name).asException();
    }
    RenditionSource source =
        library
            .rendition(eyes.owner(), id, name)
            .orElseThrow(() -> noRendition(id, name).asException());
    Path file =
        files
            .derivatives()
            .find(source.sha256(), name)
            .orElseThrow(() -> noRendition(id, name).asException());
    String tag = source.sha256() + '-' + name + '-' + source.revision();
    // Under any other revision the address will mean other bytes one day, or has meant others
    // before.
    boolean lasting = String.valueOf(source.revision()).equals(revision);
    return new Bytes(file, source.mime(), tag, lasting, null);
  }

  /** What an owner sees is looked for by their id; only of guests more must be asked. */
  private boolean isKeptFrom(Eyes eyes, long id) {
    return eyes.guest() && !library.shows(eyes, id);
  }

  /** Bytes that could be anything are their owner's alone, whoever keeps the house in order. */
  private Bytes quarantined(Eyes eyes, long id) {
    Sight own = eyes.guest() ? Sight.nobody() : Sight.of(eyes.owner());
    Quarantined row = quarantine.find(own, id).orElseThrow(() -> noQuarantined(id).asException());
    Path bytes = quarantine.file(own, id).orElseThrow(() -> noQuarantined(id).asException());
    NewQuarantined file = row.file();
    String tag = file.sha256() == null ? "q" + id : file.sha256();
    return new Bytes(bytes, UNKNOWN_TYPE, tag, false, file.fileName());
  }

  private static Problem noOriginal(long id) {
    return Problem.of(
        404,
        "ASSET_NOT_FOUND",
        "There is no original of asset " + id + ".",
        "It may have been moved to the trash.");
  }

  private static Problem noRendition(long id, String name) {
    return Problem.of(
        404,
        "RENDITION_NOT_FOUND",
        "Asset " + id + " has no picture named " + name + ".",
        "It may still be in the making; see the problem of the asset.");
  }

  private static Problem noQuarantined(long id) {
    return Problem.of(
        404, "QUARANTINE_NOT_FOUND", "There is no file " + id + " in quarantine.", null);
  }
}
