package org.photofactory.web.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a resource method needs. A method of the kernel's own API without it keeps the
 * application from being built: what nobody has thought about stays shut.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

  /** Who has it is let in. */
  Right value();
}
