package com.example;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.ApiRoom;

/** The room where the page asks. */
@Component
public final class CountsRoom implements ApiRoom {

  private final CountsResource counts;

  @Activate
  public CountsRoom(@Reference PluginLedger ledger) {
    counts = new CountsResource(ledger);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(counts);
  }
}
