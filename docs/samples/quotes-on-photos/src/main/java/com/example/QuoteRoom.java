package com.example;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.web.ApiRoom;

/** The room where the card asks. */
@Component
public final class QuoteRoom implements ApiRoom {

  private final QuoteResource quotes;

  @Activate
  public QuoteRoom(@Reference PluginLedger ledger) {
    quotes = new QuoteResource(ledger);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(quotes);
  }
}
