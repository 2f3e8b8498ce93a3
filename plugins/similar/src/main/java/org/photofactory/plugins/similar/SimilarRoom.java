package org.photofactory.plugins.similar;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.ApiRoom;

/** Where people look through near duplicates. */
@Component
public final class SimilarRoom implements ApiRoom {

  private final PluginLedger ledger;

  @Activate
  public SimilarRoom(@Reference PluginLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new ReviewResource(new Review(ledger)));
  }
}
