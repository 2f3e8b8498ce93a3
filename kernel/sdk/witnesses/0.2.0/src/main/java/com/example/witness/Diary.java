package com.example.witness;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;

/** What has happened, in a table. Thread-safe. */
@Component(service = Diary.class)
public final class Diary {

  private final PluginLedger ledger;

  @Activate
  public Diary(@Reference PluginLedger ledger) {
    this.ledger = ledger;
  }

  void note(String what, String words) {
    ledger.write(
        handle -> handle.execute("insert into diary (what, words) values (?, ?)", what, words));
  }
}
