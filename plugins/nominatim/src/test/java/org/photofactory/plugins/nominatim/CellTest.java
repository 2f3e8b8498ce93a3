package org.photofactory.plugins.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {

  @Test
  void what_is_near_is_in_one_cell() {
    assertThat(Cell.of(38.71049, -9.13651)).isEqualTo(Cell.of(38.70951, -9.13749));
    assertThat(Cell.of(38.71051, -9.13651)).isNotEqualTo(Cell.of(38.70951, -9.13749));
  }

  @Test
  void both_sides_of_the_date_line_are_one() {
    assertThat(Cell.of(10, 180)).isEqualTo(Cell.of(10, -180));
  }

  @Test
  void degrees_are_told_with_a_point_and_three_figures() {
    Cell cell = Cell.of(-0.0004, -122.5);
    assertThat(cell.north()).isEqualTo("0.000");
    assertThat(cell.east()).isEqualTo("-122.500");
  }
}
