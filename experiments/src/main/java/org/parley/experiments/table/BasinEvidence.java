package org.parley.experiments.table;

import java.util.Locale;

/** Certified regions, alignment, terms, annealing and sweeps: numbers that no paper prints. */
final class BasinEvidence {

  private static final Expected NONE =
      Expected.none("the basin entry paper prints no numbers of these; its referee asks for them");
  private static final SeedRange ONE = new SeedRange(1, 1);

  private BasinEvidence() {}

  static Table certificate() {
    Table.Builder table =
        Table.named("basin-certificate", "regions that exact learning provably stays in", NONE)
            .unscored(new Budget(20, ONE), new Budget(100, ONE));
    Proofs.all().forEach(proof -> table.arm(proof.certificate()));
    return table
        .column(number("margin"))
        .column(number("least radius"))
        .column(number("largest radius"))
        .column(number("left"))
        .column(number("arrived"))
        .column(share("box covers"))
        .column(share("region covers"))
        .note(
            "Radius: the box holds every policy whose probability of the equilibrium's action is at"
                + " least 1 − radius in each situation; a radius of 1 leaves that situation free.")
        .note(
            "Left: of 10,000 starts drawn in the region, those that were outside of it after any"
                + " step; arrived: those whose actions had a probability of at least 0.82 at the end.")
        .note(
            "Covers: of 1,000 starts normal(1.35), the share in the box, or the region, of those that"
                + " end at the equilibrium [95 % Wilson]. Regions beyond the box are proved in games"
                + " of two logits; elsewhere the region is the box.")
        .build();
  }

  static Table alignment() {
    Table.Builder table =
        Table.named("basin-alignment", "whether the peer term points to the basin", NONE)
            .unscored(new Budget(20, ONE), new Budget(140, ONE));
    Proofs.all().forEach(proof -> table.arm(proof.alignment()));
    return table
        .column(share("grid"))
        .column(mean("grid"))
        .column(number("grid cosine"))
        .column(number("grid ordinary"))
        .column(share("walks"))
        .column(mean("walks"))
        .column(share("where lost"))
        .note(
            "Grid, walks: the share of 21 × 21 points outside of the certified box, or of 1,000 walks"
                + " of exact Meta-MAPG from normal(1.35) until they are in it, at which the inner"
                + " product of the peer term with the unit vector to the box is positive [95 %"
                + " Wilson]; its mean ± half of the 95 % t interval, of a walk its mean on the way.")
        .note("Ordinary: the same mean product of the ordinary gradient. λ is not in any of them.")
        .note(
            "Where lost: the share of walks, from starts that the plain gradient does not bring to"
                + " the equilibrium, at which the product is positive.")
        .build();
  }

  static Table terms() {
    Table.Builder table =
        Table.named("basin-terms", "sampled terms against exact, short chains against long", NONE)
            .unscored(new Budget(1, ONE), new Budget(1, new SeedRange(1, 5)));
    for (String part : new String[] {"ordinary", "own", "peer"}) {
      table.column(average(part + " z")).column(average(part + " bias"));
      table.column(average(part + " noise"));
    }
    return table
        .arms(TermChecks.arms())
        .column(average("unroll bias"))
        .column(average("unroll bound"))
        .note(
            "z: root mean square, over parameters, of (mean of 400 batches − exact) in standard errors"
                + " predicted from the batches' variance: 1 where there is no bias. bias, noise: |mean"
                + " − exact| and the standard deviation of a batch, over |exact|. Means of 5 draws.")
        .note(
            "The own and peer terms are products of two estimates. From the same plays, as in the public"
                + " code, they are biased by order 1 / plays; withIndependentFactors() takes each factor"
                + " from plays of its own. The ordinary gradient is not biased.")
        .note(
            "Unroll bias: |total of chain(L, κ) − total of chain(60, κ)|, η = 0.05; bound: κ^L times"
                + " the largest difference of what is left out.")
        .build();
  }

  static Table annealing() {
    return Table.named("basin-annealing", "what stays when the correction goes", NONE)
        .unscored(new Budget(150, ONE), new Budget(2_000, new SeedRange(1, 80)))
        .arms(Corrections.annealing())
        .column(
            new Column("success", (runs, results) -> Numbers.share(runs.mean(BasinArms.SUCCESS))))
        .column(average("correction"))
        .column(average("gain"))
        .section(Corrections.zeroPoints())
        .note(
            "Published for the stag hunt, 80 seeds: gradient 0.3125, constant 0.4125, two phases"
                + " 0.425. Sampled with 256 plays there; exact in the dilemma.")
        .note(
            "Correction: λ at the end. Gain: the most that an agent would gain at the end by a pure"
                + " policy of its own, mean over runs: 0 at a Nash policy.")
        .build();
  }

  static Table sweep() {
    return Table.named("basin-sweep", "basins by size of correction and by temptation", NONE)
        .unscored(new Budget(20, ONE), new Budget(140, new SeedRange(1, 5)))
        .arms(Corrections.sweep())
        .column(
            new Column(
                "share of the grid",
                (runs, results) -> Spread.of(runs.all(run -> run.number("share"))).withInterval()))
        .note(
            "Stag hunt, a lone hunter gets 0; 192 plays a step; mean over seeds with its 95 % t"
                + " interval. Published for temptation 3: gradient 27.0 % and Meta-MAPG 42.6 % of 21 ×"
                + " 21 starts; 29.8 % and, with λ = 5, 62.8 % of 11 × 11.")
        .build();
  }

  private static Column number(String name) {
    return new Column(name, (runs, results) -> significant(runs.whole().get(0).number(name)));
  }

  private static Column average(String name) {
    return new Column(name, (runs, results) -> significant(runs.mean(name)));
  }

  private static Column share(String name) {
    return new Column(
        name + " [95 %]",
        (runs, results) -> {
          SeedOutcome run = runs.whole().get(0);
          return Double.isNaN(run.number(name))
              ? "–"
              : Numbers.share(run.number(name))
                  + " ["
                  + Numbers.share(run.number(name + " low"))
                  + ", "
                  + Numbers.share(run.number(name + " high"))
                  + "]";
        });
  }

  private static Column mean(String name) {
    return new Column(
        name + ", mean",
        (runs, results) ->
            significant(runs.whole().get(0).number(name + " mean"))
                + " ± "
                + significant(runs.whole().get(0).number(name + " half")));
  }

  /** Three significant digits. */
  private static String significant(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
