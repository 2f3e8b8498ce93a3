package org.photofactory.kernel.ledger.work;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.Settlement.Settler;
import org.photofactory.kernel.sql.SqlFiles;
import org.photofactory.spi.stage.Outcome;

/**
 * What people are told of settled assets: why a stage skipped them, or what it remarks on its
 * result. Stateless, thread-safe.
 */
final class Notes {

  private final SqlFiles sql = new SqlFiles("dead");

  /** One of them. */
  record Note(long assetId, String code, String sentence) {

    static Stream<Note> of(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Done done -> remark(done.assetId(), done.remark());
        case Verdict.Skip skip -> Stream.of(new Note(skip.assetId(), skip.code(), skip.reason()));
        case Verdict.Postpone _, Verdict.Retry _, Verdict.Bury _ -> Stream.empty();
      };
    }

    private static Stream<Note> remark(long assetId, Outcome.@Nullable Remark remark) {
      return remark == null
          ? Stream.empty()
          : Stream.of(new Note(assetId, remark.code(), remark.sentence()));
    }
  }

  /** Replaces what was said of these assets before. */
  void put(Handle handle, Settler settler, List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    handle
        .createUpdate(sql.get("note"))
        .bind("slot", settler.slot())
        .bind("version", settler.version())
        .bindArray("ids", Long.class, column(notes, Note::assetId))
        .bindArray("codes", String.class, column(notes, Note::code))
        .bindArray("reasons", String.class, PlainText.all(column(notes, Note::sentence)))
        .execute();
  }

  private static <T> List<T> column(List<Note> notes, Function<Note, T> part) {
    return notes.stream().map(part).toList();
  }
}
