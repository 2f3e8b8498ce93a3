package org.photofactory.kernel.plugins;

import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each class of a plugin as it is loaded: where it would end the factory, it throws
 * instead. Stateless, thread-safe.
 */
final class ExitGuard implements WeavingHook {

  private static final Logger log = LoggerFactory.getLogger(ExitGuard.class);

  @Override
  public void weave(WovenClass woven) {
    // Whatever else leaves here has the framework never ask again, for no class of no plugin.
    try {
      byte[] bytes = woven.getBytes();
      if (ExitCalls.in(bytes)) {
        woven.setBytes(ExitCalls.refused(bytes, woven.getBundleWiring().getClassLoader()));
      }
    } catch (RuntimeException odd) {
      log.warn(
          "The class {} of {} can end the factory, and is left as it is",
          woven.getClassName(),
          woven.getBundleWiring().getBundle().getSymbolicName(),
          odd);
    } catch (Error failure) {
      throw new WeavingException(
          "It could not be seen whether the class ends the factory", failure);
    }
  }
}
