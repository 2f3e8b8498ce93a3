package org.photofactory.spi.web;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * JAX-RS resources of one plugin, mounted at {@code /api/v1/p/<plugin id>/} while the plugin is
 * there.
 *
 * <p>Register it as an OSGi service. The kernel builds one small JAX-RS application per room at the
 * first request and takes it down, after running requests have ended, when the service goes.
 * Resources are called from many threads at once.
 */
@ConsumerType
public interface ApiRoom {

  /**
   * Resource objects with {@code jakarta.ws.rs} annotations; asked once per mounting. Never empty.
   */
  Set<Object> resources();
}
