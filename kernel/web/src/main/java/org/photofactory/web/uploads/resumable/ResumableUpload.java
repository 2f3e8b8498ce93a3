package org.photofactory.web.uploads.resumable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was announced.
 *
 * @param id unguessable, part of its address
 * @param owner id of the account to whose library it goes
 * @param declared what the sender said of it
 * @param expiresAt when it is forgotten unless something happens
 * @param result what became of it; null until it is whole and was offered to the intake
 */
public record ResumableUpload(
    UUID id, long owner, Declared declared, Instant expiresAt, @Nullable Result result) {

  /**
   * What became of a whole upload.
   *
   * @param outcome {@code accepted}, {@code duplicate} or {@code quarantined}
   * @param id of the asset, or of the row in quarantine
   * @param sha256 null in quarantine
   * @param code of the reason for quarantine; null otherwise
   * @param message of that reason; null otherwise
   */
  public record Result(
      String outcome,
      long id,
      @Nullable String sha256,
      @Nullable String code,
      @Nullable String message) {}

  ResumableUpload until(Instant time) {
    return new ResumableUpload(id, owner, declared, time, result);
  }

  ResumableUpload with(Result became) {
    return new ResumableUpload(id, owner, declared, expiresAt, became);
  }
}
