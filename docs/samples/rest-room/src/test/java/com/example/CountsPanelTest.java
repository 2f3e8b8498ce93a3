package com.example;

import java.util.List;
import java.util.Map;
import org.photofactory.testkit.PanelContract;

class CountsPanelTest extends PanelContract {

  @Override
  protected Map<String, ?> answers() {
    List<Counts.Cell> cells = List.of(new Counts.Cell(2019, 1, 2), new Counts.Cell(2021, 7, 3));
    return Map.of("counts", Counts.of(cells));
  }
}
