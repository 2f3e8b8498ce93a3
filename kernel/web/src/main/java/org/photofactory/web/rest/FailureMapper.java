package org.photofactory.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Puts whatever a resource throws into the envelope. Safe for use by many threads. */
public final class FailureMapper implements ExceptionMapper<Throwable> {

  private final Problems problems;

  @Context private UriInfo uri;

  public FailureMapper(Problems problems) {
    this.problems = problems;
  }

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problems.of(failure, uri.getRequestUri().getPath());
    ResponseBuilder answer =
        Response.status(problem.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Envelope.of(problem));
    problem.headers().forEach(answer::header);
    if (failure instanceof WebApplicationException web) {
      answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }
}
