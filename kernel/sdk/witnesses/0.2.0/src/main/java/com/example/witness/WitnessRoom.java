package com.example.witness;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.ApiRoom;

/** Uses what rooms may use. */
@Component
public final class WitnessRoom implements ApiRoom {

  private final WitnessResource resource;

  @Activate
  public WitnessRoom(
      @Reference PluginLedger ledger,
      @Reference StageRequests requests,
      @Reference DerivedFolders folders) {
    resource = new WitnessResource(ledger, requests, folders);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(resource);
  }
}
