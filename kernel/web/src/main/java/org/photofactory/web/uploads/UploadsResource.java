package org.photofactory.web.uploads;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.Intake;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Offers;
import org.photofactory.web.rest.Problem;

/** Takes files that people send. */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {

  private static final String SOURCE = "upload";
  private static final String CAPTURED_AT = "X-Captured-At";
  private static final String MODIFIED_AT = "X-Modified-At";

  private static final Set<String> FORMS = Set.of("multipart/form-data");

  private final UploadFolder folder;
  private final Intake intake;
  private final Database database;

  public UploadsResource(UploadFolder folder, Intake intake, Database database) {
    this.folder = folder;
    this.intake = intake;
    this.database = database;
  }

  /**
   * Receives one file and offers it to the intake.
   *
   * @param name the name a person gave it; the intake makes a file name of it
   * @param headers may say when it was taken, and when the sender's file was last changed; the
   *     received one bears that time
   */
  @Needs(Right.UPLOAD)
  @POST
  public Response upload(
      @QueryParam("name") @Nullable String name, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    refuseForms(headers.getMediaType());
    if (name == null || name.isBlank()) {
      throw Problem.badRequest("The file needs a name.", "Add ?name=… to the address.")
          .asException();
    }
    refuseInVain();
    Instant captured = instant(CAPTURED_AT, headers);
    Instant modified = instant(MODIFIED_AT, headers);
    java.nio.file.Path part = folder.receive(body);
    try {
      if (modified != null) {
        Files.setLastModifiedTime(part, FileTime.from(modified));
      }
      return Offers.answer(
          intake.offer(new Candidate(part, name, SOURCE, Disposal.REMOVE, captured)));
    } finally {
      // The intake removes what it has taken; what it could not take would be sent again.
      Files.deleteIfExists(part);
    }
  }

  /** Nothing can be taken in without the ledger: that is said before the bytes are sent. */
  private void refuseInVain() {
    if (!(database.state() instanceof DatabaseState.Ready)) {
      throw new DatabaseAwayException("The database is away; nothing was received.");
    }
  }

  /** The bytes of a form are no picture; kept as a file they would only end in quarantine. */
  private static void refuseForms(@Nullable MediaType type) {
    if (type != null && FORMS.contains(type.getType() + '/' + type.getSubtype())) {
      throw Problem.of(
              415,
              "UNSUPPORTED_MEDIA_TYPE",
              "The body is a form; it must be the bytes of one file.",
              "With curl: --data-binary @file -H 'Content-Type: application/octet-stream'")
          .asException();
    }
  }

  private static @Nullable Instant instant(String header, HttpHeaders headers) {
    String text = headers.getHeaderString(header);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException notTime) {
      throw Problem.badRequest(header + " must be an instant.", "Example: 2020-02-18T15:55:53Z")
          .asException();
    }
  }
}
