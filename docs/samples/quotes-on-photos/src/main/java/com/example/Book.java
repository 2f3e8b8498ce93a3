package com.example;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The plugin's tables: lines, and what was chosen of them. */
final class Book {

  /** The same line for the same photo, whenever it is asked; what a person chose stays. */
  private static final String CHOOSE =
      """
      insert into choice (asset_id, words, author)
      select ?, words, author from line
      where mood = ? or 'any' = ?
      order by md5(id::text || '/' || ?::text)
      limit 1
      on conflict (asset_id) do update set words = excluded.words, author = excluded.author
      where not choice.by_person
      """;

  private static final String ANOTHER =
      """
      update choice set (words, author, by_person) =
        (select words, author, true from line where line.words <> choice.words order by random() limit 1)
      where asset_id = ?
      """;

  private static final String OWN =
      """
      insert into choice (asset_id, words, author, by_person) values (?, ?, ?, true)
      on conflict (asset_id) do update
      set words = excluded.words, author = excluded.author, by_person = true
      """;

  private static final String FIND = "select words, author from choice where asset_id = ?";

  private static final String OWNED =
      "select exists (select from public.asset where id = ? and owner_id = ? and trashed_at is"
          + " null)";

  private Book() {}

  /** Chooses a line for a photo. */
  static void choose(Handle handle, long asset, String mood) {
    handle.execute(CHOOSE, asset, mood, mood, asset);
  }

  /** Chooses another one. */
  static void another(Handle handle, long asset) {
    handle.execute(ANOTHER, asset);
  }

  /** Keeps what a person wrote. */
  static void write(Handle handle, long asset, Quote quote) {
    handle.execute(OWN, asset, quote.words(), quote.author());
  }

  /** What was chosen for a photo. */
  static Optional<Quote> find(Handle handle, long asset) {
    return handle
        .select(FIND, asset)
        .map((row, _) -> new Quote(row.getString("words"), row.getString("author")))
        .findOne();
  }

  /** Whether a photo is in somebody's library. */
  static boolean owns(Handle handle, long owner, long asset) {
    return handle.select(OWNED, asset, owner).mapTo(Boolean.class).one();
  }
}
