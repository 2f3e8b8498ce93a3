package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.tasks.UploadTask;
import org.photofactory.kernel.ledger.tasks.UploadTask.Became;
import org.photofactory.kernel.ledger.tasks.UploadTasks;
import org.photofactory.kernel.vault.files.Durably;
import org.photofactory.web.rest.Problem;

/**
 * Keeps what was received for senders who do not wait: first the bytes are safe on disk, then the
 * task is in the ledger, then the sender is told. Safe for use by many threads.
 */
public final class TaskDesk {

  private final UploadFolder folder;
  private final UploadTasks tasks;
  private final Events events;
  private final TaskSignal signal = new TaskSignal();

  TaskDesk(UploadFolder folder, UploadTasks tasks, Events events) {
    this.folder = folder;
    this.tasks = tasks;
    this.events = events;
  }

  /** Makes a task of a whole file that was received. */
  UploadTask keep(long owner, Path part, Particulars told) throws IOException {
    return keep(owner, folder.keep(part), told);
  }

  /**
   * Makes a task of bytes that are safe in the folder already, or finds the one that was made of
   * them before.
   *
   * @param file name of the file
   */
  public UploadTask keep(long owner, UUID file, Particulars told) throws IOException {
    Durably.forceFolder(folder.disk().path());
    UploadTask task =
        tasks.receive(
            owner,
            new UploadTasks.Kept(file, folder.size(file)),
            new UploadTask.Told(told.name(), told.capturedAt(), told.modifiedAt()));
    tell(task);
    signal.ring();
    return task;
  }

  /** Makes a task of a file of which nothing was kept, so that its sender can find out why. */
  UploadTask refuse(long owner, String name, Problem problem) {
    UploadTask task = tasks.refuse(owner, name, Became.refused(problem.code(), problem.message()));
    tell(task);
    return task;
  }

  /** Notes what became of a task, and then lets go of its bytes. */
  void settle(UploadTask task, Became became) throws IOException {
    tell(tasks.settle(task.id(), became));
    folder.forget(task.file());
  }

  /** Notes what a task waits for. */
  void hinder(UploadTask task, String code, String message) {
    if (tasks.hinder(task.id(), code, message)) {
      tell(
          new UploadTask(
              task.id(),
              task.owner(),
              task.file(),
              task.told(),
              new Became(task.became().state(), null, null, null, code, message),
              task.createdAt(),
              null));
    }
  }

  UploadFolder folder() {
    return folder;
  }

  UploadTasks tasks() {
    return tasks;
  }

  /** Rung when there is a new task. */
  TaskSignal signal() {
    return signal;
  }

  private void tell(UploadTask task) {
    events.publish(
        new Event.TaskChanged(
            task.owner(),
            task.id(),
            task.told().name(),
            task.became().state().name().toLowerCase(Locale.ROOT),
            task.became().assetId(),
            task.became().code()));
  }
}
