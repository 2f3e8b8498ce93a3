package org.photofactory.web.uploads;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.vault.intake.Reservation;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Offer;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Offers;
import org.photofactory.web.rest.Problem;

/** Takes files that people send, one as the whole body or many in a form. */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {

  private static final String CAPTURED_AT = "X-Captured-At";
  private static final String MODIFIED_AT = "X-Modified-At";

  private final UploadFolder folder;
  private final Delivery delivery;
  private final TaskDesk desk;
  private final Forms forms;

  UploadsResource(Delivery delivery, TaskDesk desk, Forms forms) {
    this.folder = desk.folder();
    this.delivery = delivery;
    this.desk = desk;
    this.forms = forms;
  }

  /**
   * Receives one file, or a form with files, and offers each to the intake. (Jersey would hand a
   * body without a type to a method that takes forms only, so there is one for both.)
   *
   * @param name the name a person gave the one file; the intake makes a file name of it
   * @param headers may say when it was taken, when the sender's file was last changed (the received
   *     one bears that time), and what its bytes have
   */
  @POST
  @Needs(Right.UPLOAD)
  @Gives(Offers.UploadResult.class)
  @Gives(status = 201, value = Offers.UploadResult.class)
  @Gives(status = 202, value = UploadsResource.TasksAnswer.class)
  @Gives(UploadsResource.FormAnswer.class)
  public Response upload(
      @QueryParam("name") @Nullable String name,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      InputStream body)
      throws IOException {
    Ask ask = new Ask(Caller.of(security).owner(), Prefer.async(headers));
    MediaType type = headers.getMediaType();
    if (type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      refuseDigest(headers);
      delivery.refuseInVain();
      return form(ask, type, body);
    }
    return one(ask, told(name, headers), new Body(body, headers.getLength()));
  }

  /** One whose bytes are known by their digest is answered before they are sent. */
  private Response one(Ask ask, Particulars told, Body body) throws IOException {
    delivery.refuseInVain();
    Optional<Offer.Duplicate> known = delivery.known(ask.owner(), told);
    if (known.isPresent()) {
      return Offers.answer(known.get());
    }
    try (Reservation room = delivery.reserve(ask.owner(), UUID.randomUUID(), body.announced())) {
      return received(ask, told, room, body);
    }
  }

  private Response received(Ask ask, Particulars told, Reservation room, Body body)
      throws IOException {
    java.nio.file.Path bytes =
        folder.receive(room.number(), room.covering(body.bytes()), body.announced(), told.sha256());
    try {
      return ask.async()
          ? received(List.of(TaskView.of(desk.keep(ask.owner(), bytes, told))))
          : Offers.answer(delivery.deliver(ask.owner(), bytes, told, Disposal.REMOVE));
    } finally {
      // The intake removes what it has taken; what it could not take would be sent again.
      Files.deleteIfExists(bytes);
    }
  }

  private Response form(Ask ask, MediaType type, InputStream body) throws IOException {
    return ask.async()
        ? received(forms.keep(ask.owner(), type, body))
        : Response.ok(new FormAnswer(forms.take(ask.owner(), type, body))).build();
  }

  private static Response received(List<TaskView> tasks) {
    return Response.accepted(new TasksAnswer(tasks)).header(Prefer.APPLIED, Prefer.ASYNC).build();
  }

  private static void refuseDigest(HttpHeaders headers) {
    if (headers.getHeaderString(ReprDigest.HEADER) != null) {
      throw Problem.badRequest(
              "A form has no digest of its own.",
              "Put the field " + Particulars.SHA256 + " before each file.")
          .asException();
    }
  }

  private static Particulars told(@Nullable String name, HttpHeaders headers) {
    Map<String, String> values = new HashMap<>();
    values.put(Particulars.CAPTURED_AT, text(CAPTURED_AT, headers));
    values.put(Particulars.MODIFIED_AT, text(MODIFIED_AT, headers));
    String sha256 = ReprDigest.sha256(headers.getHeaderString(ReprDigest.HEADER));
    values.put(Particulars.SHA256, sha256 == null ? "" : sha256);
    return Particulars.of(name, values);
  }

  private static String text(String header, HttpHeaders headers) {
    String text = headers.getHeaderString(header);
    return text == null ? "" : text;
  }

  /** Who asks, and whether the answer is to come before the intake has decided. */
  private record Ask(long owner, boolean async) {}

  private record Body(InputStream bytes, long announced) {}

  /** What became of the files of a form, in their order. */
  public record FormAnswer(List<FileResult> files) {}

  /** What was received, in its order, and will be taken in. */
  public record TasksAnswer(List<TaskView> tasks) {}
}
