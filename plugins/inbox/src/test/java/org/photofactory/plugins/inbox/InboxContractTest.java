package org.photofactory.plugins.inbox;

import java.io.IOException;
import java.nio.file.Files;
import org.photofactory.spi.intake.Connector;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.ConnectorContract;
import org.photofactory.testkit.GivenSettings;

class InboxContractTest extends ConnectorContract {

  @Override
  protected Connector connector() {
    return new InboxConnector();
  }

  @Override
  protected Settings settings() {
    return GivenSettings.fromClassPath().with("stability", "100ms").with("scan-interval", "200ms");
  }

  @Override
  protected void bring(String name, byte[] content) throws IOException {
    Files.write(inbox.resolve(name), content);
  }

  @Override
  protected void takeSourceAway() {
    mountInbox(false);
  }

  @Override
  protected void giveSourceBack() {
    mountInbox(true);
  }
}
