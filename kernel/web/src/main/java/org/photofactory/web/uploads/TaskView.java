package org.photofactory.web.uploads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.tasks.UploadTask;

/**
 * A task as the API tells it.
 *
 * @param code why it is no asset, or what it waits for; null otherwise
 * @param settledAt null while it waits
 */
public record TaskView(
    long id,
    String name,
    UploadTask.State state,
    @Nullable Long assetId,
    @Nullable String sha256,
    @Nullable Long quarantineId,
    @Nullable String code,
    @Nullable String message,
    Instant createdAt,
    @Nullable Instant settledAt) {

  static TaskView of(UploadTask task) {
    UploadTask.Became became = task.became();
    return new TaskView(
        task.id(),
        task.told().name(),
        became.state(),
        became.assetId(),
        became.sha256(),
        became.quarantineId(),
        became.code(),
        became.message(),
        task.createdAt(),
        task.settledAt());
  }
}
