package org.photofactory.launcher.osgi;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Felix's own log, led into ours. What a plugin does wrong, the plugin host tells; here it is only
 * detail.
 */
final class FelixLog extends org.apache.felix.framework.Logger {

  private static final Logger log = LoggerFactory.getLogger("org.apache.felix");

  @Override
  protected void doLog(
      @Nullable Bundle bundle,
      @Nullable ServiceReference service,
      int level,
      String message,
      @Nullable Throwable cause) {
    doLog(level, bundle == null ? message : bundle.getSymbolicName() + ": " + message, cause);
  }

  @Override
  protected void doLog(int level, String message, @Nullable Throwable cause) {
    log.debug("{}", message, cause);
  }
}
