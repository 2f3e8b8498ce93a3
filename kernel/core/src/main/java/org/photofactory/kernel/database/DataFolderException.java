package org.photofactory.kernel.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used. */
public class DataFolderException extends RuntimeException {

  private final String hint;

  DataFolderException(String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  static DataFolderException notWritable(Path folder, IOException failure) {
    String elsewhere = "set data.dir to a folder that can be written.";
    return switch (failure) {
      case FileAlreadyExistsException file ->
          new DataFolderException(
              file.getFile() + " is a file, and a folder is needed there.",
              "Move it away, or " + elsewhere,
              failure);
      case AccessDeniedException _ ->
          new DataFolderException(
              "User %s may not write in the data folder %s."
                  .formatted(System.getProperty("user.name"), folder),
              "Give it to that user (%s), or %s".formatted(Ownership.command(folder), elsewhere),
              failure);
      default ->
          new DataFolderException(
              "The data folder %s cannot be written: %s.".formatted(folder, reason(failure)),
              "Put that right, or " + elsewhere,
              failure);
    };
  }

  /** What a person can do about it. */
  public String hint() {
    return hint;
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }
}
