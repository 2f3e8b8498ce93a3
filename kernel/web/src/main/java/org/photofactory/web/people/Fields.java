package org.photofactory.web.people;

import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/** What must be in a body. */
final class Fields {

  private Fields() {}

  /** The body itself. */
  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw Problem.badRequest("The request needs a body.", "Send a JSON object.").asException();
    }
    return body;
  }

  /** A field of it. */
  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw Problem.badRequest("The body lacks the field " + name + ".", null).asException();
    }
    return value;
  }
}
