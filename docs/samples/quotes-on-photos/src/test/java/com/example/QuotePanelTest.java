package com.example;

import java.util.Map;
import org.photofactory.testkit.PanelContract;

class QuotePanelTest extends PanelContract {

  @Override
  protected Map<String, ?> answers() {
    return Map.of("photos/1", new Quote("Forever is composed of nows.", "Emily Dickinson"));
  }
}
