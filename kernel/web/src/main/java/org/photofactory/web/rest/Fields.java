package org.photofactory.web.rest;

import org.jspecify.annotations.Nullable;

/** What must be in a body. */
public final class Fields {

  private Fields() {}

  /** The body itself. */
  public static <T> T body(@Nullable T body) {
    if (body == null) {
      throw Problem.badRequest("The request needs a body.", "Send a JSON object.").asException();
    }
    return body;
  }

  /** A field of it. */
  public static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw Problem.badRequest("The body lacks the field " + name + ".", null).asException();
    }
    return value;
  }
}
