package org.photofactory.web.uploads.resumable;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.BoundedBody;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.uploads.Prefer;
import org.photofactory.web.uploads.resumable.ResumableUploads.Progress;

/**
 * The tus protocol, version 1.0.0, with its extensions creation, creation-with-upload, checksum,
 * expiration and termination. Beyond it, GET tells the state as JSON.
 */
@Tus
@Path("uploads/resumable")
@Produces(MediaType.APPLICATION_JSON)
public final class ResumableUploadsResource {

  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String METADATA = "Upload-Metadata";
  private static final String CHECKSUM = "Upload-Checksum";
  private static final String CHUNK = "application/offset+octet-stream";
  private static final String EXTENSIONS =
      "creation,creation-with-upload,checksum,expiration,termination";

  private final ResumableUploads uploads;
  private final long mostBytes;

  /**
   * @param mostBytes largest file that is taken
   */
  public ResumableUploadsResource(ResumableUploads uploads, long mostBytes) {
    this.uploads = uploads;
    this.mostBytes = mostBytes;
  }

  /** What is offered. */
  @Needs(Right.UPLOAD)
  @OPTIONS
  public Response offered() {
    return Response.noContent()
        .header("Tus-Version", TusVersion.VERSION)
        .header("Tus-Extension", EXTENSIONS)
        .header("Tus-Max-Size", mostBytes)
        .header("Tus-Checksum-Algorithm", Checksum.OFFERED)
        .build();
  }

  /** Announces a file, and may bring its first bytes. */
  @Needs(Right.UPLOAD)
  @POST
  @Gives(status = 201)
  public Response announce(
      @Context SecurityContext security,
      @HeaderParam(LENGTH) @Nullable String length,
      @HeaderParam(METADATA) @Nullable String metadata,
      @Context HttpHeaders headers,
      @Context UriInfo here,
      InputStream body)
      throws IOException {
    long owner = Caller.of(security).owner();
    Progress progress = uploads.announce(owner, declared(length, metadata, headers));
    UUID id = progress.upload().id();
    String location = here.getRequestUri().getRawPath() + "/" + id;
    if (!progress.whole() && CHUNK.equals(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      progress = uploads.add(owner, id, chunk(0, headers, body));
    }
    return state(Response.status(Status.CREATED).header(HttpHeaders.LOCATION, location), progress)
        .build();
  }

  /** How far an upload is. */
  @Needs(Right.UPLOAD)
  @HEAD
  @Path("{id}")
  @Gives
  public Response look(@Context SecurityContext security, @PathParam("id") String id)
      throws IOException {
    Progress progress = uploads.look(Caller.of(security).owner(), number(id));
    return state(Response.ok(), progress)
        .header(LENGTH, progress.upload().declared().length())
        .build();
  }

  /** How far an upload is, and what became of it. */
  @Needs(Right.UPLOAD)
  @GET
  @Path("{id}")
  public UploadState read(@Context SecurityContext security, @PathParam("id") String id)
      throws IOException {
    Progress progress = uploads.look(Caller.of(security).owner(), number(id));
    ResumableUpload upload = progress.upload();
    return new UploadState(
        id,
        upload.declared().told().name(),
        progress.offset(),
        upload.declared().length(),
        upload.result());
  }

  /** Takes the next bytes. */
  @Needs(Right.UPLOAD)
  @PATCH
  @Path("{id}")
  @Gives(status = 204)
  public Response add(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @HeaderParam(OFFSET) @Nullable String offset,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    if (!CHUNK.equals(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw Problem.of(
              415, "UNSUPPORTED_MEDIA_TYPE", "The body has the wrong type.", "Send " + CHUNK + ".")
          .asException();
    }
    Chunk chunk = chunk(number(OFFSET, offset), headers, body);
    return state(Response.noContent(), uploads.add(Caller.of(security).owner(), number(id), chunk))
        .build();
  }

  /** Gives an upload up. */
  @Needs(Right.UPLOAD)
  @DELETE
  @Path("{id}")
  public void cancel(@Context SecurityContext security, @PathParam("id") String id)
      throws IOException {
    uploads.cancel(Caller.of(security).owner(), number(id));
  }

  private static Chunk chunk(long offset, HttpHeaders headers, InputStream body) {
    Checksum checksum = Checksum.of(headers.getHeaderString(CHECKSUM));
    return new Chunk(offset, body, Math.max(0, headers.getLength()), checksum);
  }

  private static ResponseBuilder state(ResponseBuilder answer, Progress progress) {
    ResumableUpload upload = progress.upload();
    answer
        .header(OFFSET, progress.offset())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            "Upload-Expires",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    return upload.result() == null
        ? answer
        : answer.header("Upload-Outcome", upload.result().outcome().word());
  }

  private Declared declared(
      @Nullable String length, @Nullable String metadata, HttpHeaders headers) {
    return Declared.of(length(length), metadata, Prefer.async(headers));
  }

  private long length(@Nullable String text) {
    long length = number(LENGTH, text);
    if (length > mostBytes) {
      throw BoundedBody.tooLarge(mostBytes).asException();
    }
    return length;
  }

  private static UUID number(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException noNumber) {
      throw ResumableUploads.unknown();
    }
  }

  private static long number(String header, @Nullable String text) {
    if (text != null && text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    throw Problem.badRequest(header + " must be a number of bytes.", null).asException();
  }

  /**
   * How an upload stands.
   *
   * @param offset how many bytes are here
   * @param length how many there will be
   * @param result null until it was brought to the intake
   */
  public record UploadState(
      String id, String name, long offset, long length, ResumableUpload.@Nullable Result result) {}
}
