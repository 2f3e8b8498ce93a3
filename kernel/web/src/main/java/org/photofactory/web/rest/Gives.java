package org.photofactory.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method answers when all goes well, where its return type does not tell: it makes
 * a response by hand. The document of the API is written from it, and a test that asks the running
 * server holds it to be true.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Gives.All.class)
public @interface Gives {

  /** HTTP status. */
  int status() default 200;

  /** Type of the data in the envelope, or of the whole answer where that is not JSON. */
  Class<?> value() default Void.class;

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    Gives[] value();
  }
}
