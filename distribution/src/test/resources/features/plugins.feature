Feature: Plugins come and go while the factory runs

  Scenario: A plugin's jar is replaced
    Given a running appliance
    When the jar of the plugin "similar" is replaced by version "0.1.7"
    Then the plugin "similar" works in version "0.1.7"
    When the sample "orientation/Landscape_3.jpg" is copied into the inbox as "after-update.jpg"
    Then the photo appears in the library
    And the photo has passed the stage "similar"
