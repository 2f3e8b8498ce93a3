package org.photofactory.kernel.ledger.work;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaKind;

/** What a stage gets to know about an asset, and where its original lies in the vault. */
public record WorkAsset(
    long id,
    long owner,
    String sha256,
    MediaKind kind,
    String mime,
    String fileName,
    String vaultKey,
    Instant receivedAt,
    @Nullable Instant modifiedAt,
    @Nullable LocalDateTime takenAt) {}
