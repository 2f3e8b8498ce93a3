package org.photofactory.launcher.importing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceAwayException;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.Upload;

/**
 * Sends single files, trying again while the appliance is busy or away. When it stays away longer
 * than patience lasts, files after that are not tried any more: it would take minutes for each to
 * find the same. Safe for use by many threads.
 */
final class Sender {

  private static final int UNAVAILABLE = 503;

  private final ApplianceClient client;
  private final Patience patience;
  private volatile boolean resigned;

  /**
   * How long to keep trying.
   *
   * @param attempts how often at most
   * @param firstPause pause after the first attempt; it doubles up to {@code longestPause}
   */
  record Patience(int attempts, Duration firstPause, Duration longestPause) {

    /** Holds out for about two minutes: a restart of the appliance, or of its database. */
    static final Patience USUAL = new Patience(18, Duration.ofMillis(250), Duration.ofSeconds(10));

    private Duration pauseAfter(int attempt) {
      Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
      return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
  }

  Sender(ApplianceClient client, Patience patience) {
    this.client = client;
    this.patience = patience;
  }

  /** Sends a file and says what became of it. */
  Result send(Path file) throws InterruptedException {
    for (int attempt = 1; !resigned; attempt++) {
      try {
        return result(file, client.upload(file, file.getFileName().toString()));
      } catch (IOException failure) {
        if (attempt >= patience.attempts() || !mayPass(failure)) {
          resigned |= isAway(failure);
          return new Result.Failed(file, reason(failure));
        }
        Thread.sleep(patience.pauseAfter(attempt));
      }
    }
    return new Result.Unsent(file);
  }

  private static Result result(Path file, Upload upload) {
    return switch (upload) {
      case Upload.Accepted _ -> new Result.Accepted(file);
      case Upload.Duplicate _ -> new Result.Duplicate(file);
      case Upload.Quarantined quarantined ->
          new Result.Quarantined(file, quarantined.code(), quarantined.message());
    };
  }

  /** A busy or restarting appliance passes; a refusal, or a file that cannot be read, does not. */
  private static boolean mayPass(IOException failure) {
    boolean answered = failure instanceof ApiException;
    return isAway(failure) || !(answered || failure instanceof FileSystemException);
  }

  /** True when the next file would fare no better. */
  private static boolean isAway(IOException failure) {
    return failure instanceof ApplianceAwayException
        || failure instanceof ApiException answer && answer.status() == UNAVAILABLE;
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case ApiException answer -> (answer.getMessage() + " " + answer.hint()).strip();
      case FileSystemException _ -> "The file cannot be read.";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
