package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes all checks; one that breaks does not keep the others from being made. */
record Doctor(List<Check> checks) {

  List<Finding> examine() throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      try {
        findings.addAll(check.look());
      } catch (IOException failure) {
        String subject = check.getClass().getSimpleName();
        findings.add(Finding.warn(subject, "cannot be checked: " + failure, "look by hand"));
      }
    }
    return findings;
  }
}
