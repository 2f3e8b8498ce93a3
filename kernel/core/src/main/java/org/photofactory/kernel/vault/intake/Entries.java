package org.photofactory.kernel.vault.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.NewAsset;
import org.photofactory.kernel.ledger.intake.NewQuarantined;
import org.photofactory.spi.media.MediaKind;

/** The JSON in the journal: what a row will be. Stateless, thread-safe. */
final class Entries {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An asset with its times as text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record AssetEntry(
      String sha256,
      long bytes,
      MediaKind kind,
      String mime,
      String fileName,
      String source,
      String receivedAt,
      @Nullable String modifiedAt,
      String sortTime) {}

  private Entries() {}

  static String write(NewAsset asset) {
    Instant modified = asset.modifiedAt();
    return text(
        new AssetEntry(
            asset.sha256(),
            asset.bytes(),
            asset.kind(),
            asset.mime(),
            asset.fileName(),
            asset.source(),
            asset.receivedAt().toString(),
            modified == null ? null : modified.toString(),
            asset.sortTime().toString()));
  }

  static String write(NewQuarantined file) {
    return text(file);
  }

  static NewAsset asset(String json) {
    AssetEntry entry = read(json, AssetEntry.class);
    String modified = entry.modifiedAt();
    return new NewAsset(
        entry.sha256(),
        entry.bytes(),
        entry.kind(),
        entry.mime(),
        entry.fileName(),
        entry.source(),
        Instant.parse(entry.receivedAt()),
        modified == null ? null : Instant.parse(modified),
        LocalDateTime.parse(entry.sortTime()));
  }

  static NewQuarantined quarantined(String json) {
    return read(json, NewQuarantined.class);
  }

  private static String text(Object entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of plain values has no JSON", impossible);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("the intake journal has an unreadable entry", damaged);
    }
  }
}
