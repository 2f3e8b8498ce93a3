package org.photofactory.web.uploads;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;

/** Takes the files of forms. Safe for use by many threads. */
final class Forms {

  private static final String ADDRESS = "/api/v1/uploads";

  private final UploadFolder folder;
  private final Delivery delivery;
  private final TaskDesk desk;
  private final JsonMapper mapper;
  private final Problems problems;

  Forms(Delivery delivery, TaskDesk desk, JsonMapper mapper, Problems problems) {
    this.folder = desk.folder();
    this.delivery = delivery;
    this.desk = desk;
    this.mapper = mapper;
    this.problems = problems;
  }

  /** Offers each file of a form to the intake while the next ones are still to come. */
  List<FileResult> take(long owner, MediaType type, InputStream body) throws IOException {
    return read(type, body, new AtOnce(owner));
  }

  /** Receives each file of a form; what becomes of it is decided later. */
  List<TaskView> keep(long owner, MediaType type, InputStream body) throws IOException {
    return read(type, body, new Later(owner));
  }

  private <R> List<R> read(MediaType type, InputStream body, Taker<R> taker) throws IOException {
    FormUpload<R> form =
        new FormUpload<>(
            folder, new FormFields(mapper), taker, failure -> problems.of(failure, ADDRESS));
    return form.read(type.getParameters().get("boundary"), body);
  }

  private Reservation reserve(long owner) throws IOException {
    return delivery.reserve(owner, UUID.randomUUID(), 0);
  }

  /** The sender waits for what becomes of each file. */
  private final class AtOnce implements Taker<FileResult> {
    private final long owner;

    AtOnce(long owner) {
      this.owner = owner;
    }

    @Override
    public Reservation room() throws IOException {
      return reserve(owner);
    }

    @Override
    public FileResult take(Path bytes, Particulars told) throws IOException {
      delivery.refuseInVain();
      return FileResult.of(told.name(), delivery.deliver(owner, bytes, told, Disposal.REMOVE));
    }

    @Override
    public FileResult refuse(String name, Problem problem) {
      return FileResult.refused(name, problem);
    }
  }

  /** The sender asks later. */
  private final class Later implements Taker<TaskView> {
    private final long owner;

    Later(long owner) {
      this.owner = owner;
    }

    @Override
    public Reservation room() throws IOException {
      return reserve(owner);
    }

    @Override
    public TaskView take(Path bytes, Particulars told) throws IOException {
      return TaskView.of(desk.keep(owner, bytes, told));
    }

    @Override
    public TaskView refuse(String name, Problem problem) {
      return TaskView.of(desk.refuse(owner, name, problem));
    }
  }
}
