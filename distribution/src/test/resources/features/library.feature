Feature: From the inbox into the library
  Whatever a phone or a person puts into the inbox ends in the library, as a duplicate, or in quarantine.

  Background:
    Given a running appliance

  Scenario: A new photo
    When the sample "jpeg/DSCN0010.jpg" is copied into the inbox as "holiday.jpg"
    Then the photo appears in the library
    And the original in the library is byte for byte the sample
    And its thumbnail can be seen
    And it was taken at "2008-10-22T16:28:39"
    And the inbox is empty

  Scenario: A duplicate
    Given the library holds the sample "jpeg/HTC Desire.jpg"
    When the sample "jpeg/HTC Desire.jpg" is copied into the inbox as "again.jpg"
    Then the factory tells that "again.jpg" is duplicate
    And the library holds the photo once
    And the inbox is empty

  Scenario: A corrupt file
    When the sample "broken/html-named.jpg" is copied into the inbox as "page.jpg"
    Then "page.jpg" is in quarantine with a code and a sentence
    And the bytes of "page.jpg" are kept
    And the inbox is empty
