package org.photofactory.plugins.metadata.place;

import java.util.Optional;
import org.photofactory.spi.health.SelfCheck;
import org.photofactory.testkit.SelfCheckContract;

class ZoneCheckTest extends SelfCheckContract {

  @Override
  protected SelfCheck check() {
    return new ZoneCheck();
  }

  @Override
  protected SelfCheck checkOfWhatIsBroken() {
    return new ZoneCheck((_, _) -> Optional.empty());
  }
}
