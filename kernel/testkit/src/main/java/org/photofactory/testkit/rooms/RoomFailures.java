package org.photofactory.testkit.rooms;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.annotation.Annotation;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.VaultAwayException;
import org.photofactory.testkit.rooms.RoomEnvelope.Trouble;

/**
 * Puts what a room throws, and bare statuses, into the envelope, as the kernel does. Stateless,
 * thread-safe.
 */
final class RoomFailures implements ExceptionMapper<Throwable>, ContainerResponseFilter {

  private static final String INTERNAL = "INTERNAL";

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(403, "FORBIDDEN"),
          Map.entry(404, "NOT_FOUND"),
          Map.entry(405, "METHOD_NOT_ALLOWED"),
          Map.entry(406, "NOT_ACCEPTABLE"),
          Map.entry(408, "TIMEOUT"),
          Map.entry(409, "CONFLICT"),
          Map.entry(412, "PRECONDITION_FAILED"),
          Map.entry(413, "TOO_LARGE"),
          Map.entry(414, "TOO_LARGE"),
          Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
          Map.entry(416, "RANGE_NOT_SATISFIABLE"),
          Map.entry(501, "BAD_REQUEST"),
          Map.entry(503, "BUSY"),
          Map.entry(505, "BAD_REQUEST"));

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case WebApplicationException web -> refused(web.getResponse());
      case JacksonException _ -> answer(400, trouble("BAD_REQUEST"));
      case NoSuchFileException _ -> answer(404, trouble("FILE_NOT_FOUND"));
      case FileAlreadyExistsException _ -> answer(409, trouble("PLACE_TAKEN"));
      case VaultAwayException _ -> answer(503, trouble("VAULT_AWAY"));
      case IntakeAwayException away -> answer(full(away) ? 507 : 503, trouble(away.code()));
      default -> answer(500, trouble(INTERNAL, failure));
    };
  }

  @Override
  public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
    int status = response.getStatus();
    boolean allows = response.getHeaders().containsKey(HttpHeaders.ALLOW);
    if (status >= 400 && !response.hasEntity()) {
      Trouble trouble = trouble(code(status));
      response.setEntity(trouble, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    } else if (asked.getMethod().equals("OPTIONS") && status == 200 && allows) {
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
      response.setStatus(204);
    }
  }

  private static boolean full(IntakeAwayException away) {
    return away.code().equals("DISK_FULL") || away.code().equals("QUOTA_FULL");
  }

  private static Response refused(Response thrown) {
    String code = code(thrown.getStatus());
    Response answer = answer(code.equals(INTERNAL) ? 500 : thrown.getStatus(), trouble(code));
    return Response.fromResponse(answer)
        .header(HttpHeaders.ALLOW, thrown.getHeaderString(HttpHeaders.ALLOW))
        .build();
  }

  private static Response answer(int status, Trouble trouble) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(trouble).build();
  }

  private static String code(int status) {
    return CODES.getOrDefault(status, status >= 500 ? INTERNAL : "BAD_REQUEST");
  }

  private static Trouble trouble(String code) {
    return trouble(code, null);
  }

  private static Trouble trouble(String code, @Nullable Throwable fault) {
    return new Trouble(code, "The kernel's sentence for " + code + ".", null, Map.of(), fault);
  }
}
