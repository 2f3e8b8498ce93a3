package com.example;

import java.util.Map;
import org.photofactory.testkit.PanelContract;

class SepiaPanelTest extends PanelContract {

  @Override
  protected Map<String, ?> answers() {
    return Map.of(
        "pictures/1", new SepiaResource.Toned("data:image/gif;base64,R0lGODlhAQABAAAAACw="));
  }
}
