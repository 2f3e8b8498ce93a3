package org.photofactory.web.dav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.kernel.ledger.Sight;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Content.Place;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.vault.AssetFiles;
import org.photofactory.web.KernelServices;
import org.photofactory.web.door.Right;
import org.photofactory.web.media.ByteSender;
import org.photofactory.web.media.Bytes;
import org.photofactory.web.media.Conditions;
import org.photofactory.web.rest.Problem;

/**
 * Answers GET and HEAD. HEAD is answered from the ledger: a program that compares needs no bytes,
 * and those of a file that was taken in may be away. Thread-safe.
 */
final class Fetching {

  private final DropBox box;
  private final KernelServices.Shelves shelves;
  private final ByteSender sender = new ByteSender();

  Fetching(DropBox box, KernelServices.Shelves shelves) {
    this.box = box;
    this.shelves = shelves;
  }

  void head(DavRequest request, Response response, Callback callback) {
    Drop drop = find(request);
    Content content = drop.content();
    if (content == null) {
      folder().send(request.jetty(), response, callback);
      return;
    }
    Conditions conditions = new Conditions(request.headers(), Conditional.tag(content));
    Conditional.demandSame(request, drop);
    response.setStatus(conditions.known() ? 304 : 200);
    response.getHeaders().put(HttpHeader.ETAG, Conditional.tag(content));
    response.getHeaders().put(HttpHeader.ACCEPT_RANGES, "bytes");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Properties.mime(drop.name()));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.bytes());
    modified(drop, response);
    callback.succeeded();
  }

  void get(DavRequest request, Response response, Callback callback) throws IOException {
    Drop drop = find(request);
    Content content = drop.content();
    if (content == null) {
      folder().send(request.jetty(), response, callback);
      return;
    }
    Path file = file(request, content.place()).orElseThrow(() -> gone().asException());
    modified(drop, response);
    Bytes bytes =
        new Bytes(file, Properties.mime(drop.name()), Conditional.bareTag(content), false, null);
    sender.send(bytes, request.jetty(), response, callback);
  }

  private Drop find(DavRequest request) {
    DavPath path = request.path();
    return box.drops()
        .read(request.owner(), tree -> tree.find(path.names()))
        .orElseThrow(() -> DropBox.missing(path));
  }

  /** What is in the library is shown by this door, too, only to whoever may read it. */
  private Optional<Path> file(DavRequest request, Place place) throws IOException {
    boolean taken = place instanceof Place.InVault || place instanceof Place.InQuarantine;
    if (taken && !request.caller().may(Right.READ)) {
      throw mayOnlySend().asException();
    }
    return file(request.owner(), place);
  }

  private Optional<Path> file(long owner, Place place) throws IOException {
    return switch (place) {
      case Place.Waiting(var number) -> Optional.of(box.files().file(number));
      case Place.InVault(var id) ->
          shelves.files().originals().original(owner, id).map(AssetFiles.Original::file);
      case Place.InQuarantine(var id) -> shelves.quarantine().file(Sight.of(owner), id);
      case Place.Nowhere() -> Optional.empty();
    };
  }

  private static void modified(Drop drop, Response response) {
    response
        .getHeaders()
        .put(HttpHeader.LAST_MODIFIED, Properties.httpTime(drop.times().modified()));
  }

  private static DavAnswer folder() {
    return DavAnswer.text(200, "A folder for programs that speak WebDAV; see docs/webdav.md.");
  }

  private static Problem mayOnlySend() {
    return Problem.of(
        403,
        "NOT_ALLOWED",
        "This token only sends files; it does not read the library.",
        "A token with the scopes UPLOAD and READ does both.");
  }

  private static Problem gone() {
    return Problem.of(410, "GONE", "The bytes of this file are not kept (any more).", null);
  }
}
