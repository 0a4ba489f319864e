package org.parley.experiments.table;

import java.util.List;
import org.parley.game.Agent;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;

/** Who hears whom: in Particle Gather (table 6) and in Max of Three. */
final class TopologyTable {

  /** Five links of six: 2.5 edges an agent where both ends of a link count. */
  private static final int LINKS = 5;

  private TopologyTable() {}

  static Table six() {
    return Table.named("6", "who hears whom in Particle Gather", Expected.of("table-6"))
        .arm(Arms.gather("svnr", "Strictly nested", Arms.gatherSettings()))
        .arm(arm("dag", "Random, partially nested DAG", Negotiation.randomDagOf(LINKS)))
        .arm(arm("two-peers", "Sample-2 peers", Negotiation.sampledPeers(2)))
        .arm(arm("one-peer", "Sample-1 peer", Negotiation.sampledPeers(1)))
        .arm(arm("full", "Full (SVNR-F)", Negotiation.full()))
        .arm(arm("independent", "Independent (SVNR-M)", Negotiation.independent()))
        .column(new Column("heard/agent", (runs, results) -> heard(runs)))
        .column(new Column("paper's edges/agent", TopologyTable::edges))
        .note(
            "Ours: heard/agent counts whom an agent hears, each link once; a DAG of "
                + LINKS
                + " links is 2.5 edges an agent where both its ends count.")
        .note(
            "Ours: graphs and peers are drawn anew each episode; the paper draws peers each step and"
                + " edges every K steps, K untold.")
        .note("Ours: the game's open points are settled as docs/fidelity.md tells.")
        .build();
  }

  static Table maxOfThree() {
    return Table.named(
            "topologies",
            "who hears whom in Max of Three, s2 = 1.5",
            Expected.none("the SVNR paper varies this in Particle Gather, its table 6"))
        .arm(Arms.usual())
        .arm(three("dag", "Random DAG, 2 of 3 links", Negotiation.randomDagOf(2)))
        .arm(three("one-peer", "Sample-1 peer", Negotiation.sampledPeers(1)))
        .arm(three("full", "Full (SVNR-F)", Negotiation.full()))
        .arm(three("independent", "Independent (SVNR-M)", Negotiation.independent()))
        .note("The first row is strictly nested. Graphs and peers are drawn anew each episode.")
        .build();
  }

  private static Arm three(String key, String label, Negotiation negotiation) {
    return Arms.three(key, label, Ablated.svnr().negotiation(negotiation));
  }

  private static Arm arm(String key, String label, Negotiation negotiation) {
    return Arms.gather(key, label, Arms.gatherSettings().negotiation(negotiation));
  }

  /** Links an agent, of a draw where they are drawn: their number is the same in all. */
  private static String heard(ArmRuns runs) {
    Negotiation negotiation = ((Svnr) ((Trained) runs.arm().work()).by()).negotiation();
    List<String> agents = ParticleGather.game().agents().stream().map(Agent::name).toList();
    int links = negotiation.over(agents, RandomStream.of(0).named("links")).links();
    return Numbers.of((double) links / agents.size());
  }

  private static String edges(ArmRuns runs, Results results) {
    Double edges =
        results.table().expected().row(runs.arm().printed()).numbers().get("edges/agent");
    return edges == null ? "not given" : Numbers.of(edges);
  }
}
