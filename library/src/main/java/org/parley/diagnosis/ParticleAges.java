package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.check.InvalidSpecException;
import org.parley.game.Optimum;
import org.parley.training.Reading;
import org.parley.training.Run;

/**
 * How long the particles of a run's {@link Panel} have stayed where they are. Old particles settled
 * early; young ones at the end were still moving when it froze. A move that was undone between two
 * readings is not seen, and one that is seen counts from the reading that saw it.
 *
 * @param optima the game's, best first
 * @param episodes of the last reading
 * @param particles one entry a particle of the panel
 */
public record ParticleAges(List<Optimum> optima, long episodes, List<Age> particles) {

  /**
   * One particle's.
   *
   * @param optimum index of the optimum that it is at
   * @param age episodes since it last changed its basin, all if it never did
   * @param moves how often a reading found it in another basin than the one before
   */
  public record Age(int optimum, long age, int moves) {}

  /** Keeps copies. */
  public ParticleAges {
    optima = List.copyOf(optima);
    particles = List.copyOf(particles);
  }

  /**
   * The ages in a run.
   *
   * @throws InvalidSpecException where no panel was recorded
   */
  public static ParticleAges of(Run run) {
    List<Reading> readings =
        run.readings().stream().filter(r -> r.finding() instanceof Panel.Stand).toList();
    if (readings.isEmpty()) {
      throw InvalidSpecException.of(
          "particle ages of " + run.plan().label() + ", seed " + run.plan().seed(),
          "readings",
          "none of a panel",
          "at least one",
          "Add recording { particleAges = 50 } to the study.");
    }
    return of(readings);
  }

  /** The ages in readings of one panel, in order, at least one. */
  static ParticleAges of(List<Reading> readings) {
    Reading last = readings.get(readings.size() - 1);
    List<Age> ages = new ArrayList<>();
    for (int particle = 0; particle < stand(last).basins().size(); particle++) {
      ages.add(age(readings, particle));
    }
    return new ParticleAges(stand(last).optima(), last.step(), ages);
  }

  private static Age age(List<Reading> readings, int particle) {
    int at = basin(readings.get(0), particle);
    long since = readings.get(0).step();
    int moves = 0;
    for (Reading reading : readings) {
      int now = basin(reading, particle);
      if (now != at) {
        at = now;
        since = reading.step();
        moves++;
      }
    }
    return new Age(at, readings.get(readings.size() - 1).step() - since, moves);
  }

  private static int basin(Reading reading, int particle) {
    return stand(reading).basins().get(particle);
  }

  private static Panel.Stand stand(Reading reading) {
    return (Panel.Stand) reading.finding();
  }

  /** The share of particles that never changed their basin. */
  public double settledFromTheStart() {
    return (double) particles.stream().filter(age -> age.moves() == 0).count() / particles.size();
  }

  /** The median age at an optimum, the lower one of an even count; NaN where no particle is. */
  public double medianAge(int optimum) {
    List<Long> ages =
        particles.stream().filter(age -> age.optimum() == optimum).map(Age::age).sorted().toList();
    return ages.isEmpty() ? Double.NaN : ages.get((ages.size() - 1) / 2);
  }

  /** A line an optimum that is held, best first. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d particles after %d episodes; %.0f %% never changed their basin",
                particles.size(),
                episodes,
                100 * settledFromTheStart()));
    for (int k = 0; k < optima.size(); k++) {
      int optimum = k;
      List<Age> there = particles.stream().filter(age -> age.optimum() == optimum).toList();
      if (!there.isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%n%s: %d, median age %.0f, mean moves %.1f",
                optima.get(k).at(),
                there.size(),
                medianAge(k),
                there.stream().collect(Collectors.averagingInt(Age::moves))));
      }
    }
    return text.toString();
  }
}
