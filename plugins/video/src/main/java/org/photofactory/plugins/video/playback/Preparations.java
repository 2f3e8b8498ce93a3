package org.photofactory.plugins.video.playback;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.photofactory.plugins.video.store.Statements;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.Write;

/** Which films are to be prepared, and what became of it. Thread-safe. */
final class Preparations {

  /** A film of which pieces lie on the disk, whole or in part. */
  record Kept(String sha256, long bytes) {}

  private final PluginLedger ledger;
  private final String ask = Statements.of(Preparations.class, "ask");
  private final String takeBack = Statements.of(Preparations.class, "take-back");
  private final String asked = Statements.of(Preparations.class, "asked");
  private final String ready = Statements.of(Preparations.class, "ready");
  private final String failed = Statements.of(Preparations.class, "failed");
  private final String note = Statements.of(Preparations.class, "note");
  private final String used = Statements.of(Preparations.class, "used");
  private final String kept = Statements.of(Preparations.class, "kept");
  private final String forget = Statements.of(Preparations.class, "forget");

  Preparations(PluginLedger ledger) {
    this.ledger = ledger;
  }

  /** Somebody wants to play it with a browser that plays this. */
  void ask(long assetId, Browser browser) {
    String plays = browser.words();
    ledger.write(
        handle -> handle.createUpdate(ask).bind("asset", assetId).bind("plays", plays).execute());
  }

  /** Nobody wants it any more. */
  void takeBack(long assetId) {
    ledger.write(handle -> handle.createUpdate(takeBack).bind("asset", assetId).execute());
  }

  /** What the browser plays for which somebody asked; empty when nobody did. */
  Optional<Browser> asked(long assetId) {
    return ledger.read(
        handle ->
            handle
                .createQuery(asked)
                .bind("asset", assetId)
                .mapTo(String.class)
                .findOne()
                .map(Browser::of));
  }

  /** It is made; there is nothing left to do. */
  Write ready(long assetId) {
    return handle -> handle.createUpdate(ready).bind("asset", assetId).execute();
  }

  /** It cannot be prepared. */
  Write failed(long assetId, Refusal why) {
    return handle -> failed(handle, assetId, why);
  }

  /** The same, without a stage that would write it. */
  void fail(long assetId, Refusal why) {
    ledger.write(handle -> failed(handle, assetId, why));
  }

  /** So much of it lies on the disk. */
  void note(String sha256, long bytes) {
    ledger.write(
        handle -> handle.createUpdate(note).bind("sha256", sha256).bind("bytes", bytes).execute());
  }

  /** Somebody plays it. */
  void used(long assetId) {
    ledger.write(handle -> handle.createUpdate(used).bind("asset", assetId).execute());
  }

  /** All of which pieces were made, what nobody has played for longest first. */
  List<Kept> kept() {
    return ledger.read(
        handle ->
            handle
                .createQuery(kept)
                .map((row, _) -> new Kept(row.getString("sha256"), row.getLong("bytes")))
                .list());
  }

  /** Its pieces do not lie there any more. */
  void forget(String sha256) {
    ledger.write(handle -> handle.createUpdate(forget).bind("sha256", sha256).execute());
  }

  private int failed(Handle handle, long assetId, Refusal why) {
    return handle
        .createUpdate(failed)
        .bind("asset", assetId)
        .bind("code", why.code())
        .bind("sentence", why.sentence())
        .bind("hint", why.hint())
        .execute();
  }
}
