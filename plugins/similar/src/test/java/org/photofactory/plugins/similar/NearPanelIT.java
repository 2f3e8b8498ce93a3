package org.photofactory.plugins.similar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.photofactory.testkit.PanelContract;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.panels.Browser;
import org.photofactory.testkit.panels.PanelPlace;

class NearPanelIT extends PanelContract {

  @Override
  protected Map<String, ?> answers() {
    return Map.of("near/1", new Near(List.of(2L, 3L)), "near/2", new Near(List.of()));
  }

  /** It comes with the appliance. */
  @Override
  protected PanelPlace place() {
    return PanelPlace.PAGE;
  }

  @Override
  protected Optional<Browser> browser() throws Exception {
    Programs.require("chromium");
    return Browser.find();
  }
}
