package com.example.witness;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.task.Rhythm;
import org.photofactory.spi.task.ScheduledTask;
import org.photofactory.spi.task.TaskContext;
import org.photofactory.spi.task.TaskSpec;

/** Uses what tasks may use. */
@Component
public final class WitnessTask implements ScheduledTask {

  private final NoticeSender people;

  @Activate
  public WitnessTask(@Reference NoticeSender people) {
    this.people = people;
  }

  @Override
  public TaskSpec spec() {
    return new TaskSpec(
        "tell",
        "Tells people",
        Rhythm.weekly(DayOfWeek.SUNDAY, LocalTime.of(3, 0)),
        Duration.ofMinutes(1));
  }

  @Override
  public String run(TaskContext context) {
    context.progress("half of it");
    String first = context.last() == null ? "first" : "next";
    int year = context.now().atZone(context.zone()).getYear();
    String words = first + " of " + context.settings().integer("number");
    boolean told =
        !context.cancelled() && year > 2000 && people.send(Notice.Level.INFO, "Hello", words);
    return "Told: " + told + ".";
  }
}
