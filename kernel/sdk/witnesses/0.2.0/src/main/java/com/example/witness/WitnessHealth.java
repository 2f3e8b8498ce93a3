package com.example.witness;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.health.SelfCheck;

/** Is asked whether all is well, and notes that it was, which others need not. */
@Component
public final class WitnessHealth implements SelfCheck {

  private final Diary diary;

  @Activate
  public WitnessHealth(@Reference Diary diary) {
    this.diary = diary;
  }

  @Override
  public Optional<String> complaint() {
    diary.note("health", "asked");
    return Optional.empty();
  }
}
