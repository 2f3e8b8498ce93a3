Feature: The database away
  Nothing is lost while the database is away, and nobody has to do anything when it is back.

  Scenario: The database goes away and comes back
    Given a running appliance with a database server elsewhere
    When the database server stops
    Then the appliance says that its database is away
    And the appliance is alive
    When the sample "orientation/Landscape_5.jpg" is copied into the inbox as "patient.jpg"
    Then the appliance says that its database is away
    And "patient.jpg" stays in the inbox
    When the database server starts again
    Then the appliance is ready
    And the photo appears in the library
    And the inbox is empty
