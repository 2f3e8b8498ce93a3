Feature: Stages under a person's hand
  A paused stage does not stop the others, and goes on where it was.

  Scenario: A stage is paused and resumed
    Given a running appliance
    When the stage "thumbnail" is paused
    And the sample "orientation/Landscape_6.jpg" is copied into the inbox as "paused.jpg"
    Then the photo appears in the library
    And work waits for the stage "thumbnail"
    And it has no thumbnail yet
    When the stage "thumbnail" is resumed
    Then its thumbnail can be seen
