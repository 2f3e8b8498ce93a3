package com.example;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.ApiRoom;

/** Where the panel gets its pictures. */
@Component
public final class SepiaRoom implements ApiRoom {

  private final SepiaResource resource;

  @Activate
  public SepiaRoom(@Reference PluginLedger ledger, @Reference DerivedFolders folders) {
    resource = new SepiaResource(ledger, folders);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(resource);
  }
}
