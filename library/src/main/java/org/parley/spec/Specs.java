package org.parley.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.game.FactorGraph;
import org.parley.game.LocalHistory;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/** The families that have a JSON form. */
public final class Specs {

  /** Temperature schedules. */
  public static final Codec<Annealing> ANNEALING =
      new Codec<>("annealing", AnnealingForms.all(Specs::annealing));

  /** Who hears whom. */
  public static final Codec<Negotiation> NEGOTIATION =
      new Codec<>("negotiation", NegotiationForms.ALL);

  /** Kernels. */
  public static final Codec<Kernel> KERNEL = new Codec<>("kernel", KernelForms.ALL);

  /** How repulsion is scaled. */
  public static final Codec<Repulsion> REPULSION = new Codec<>("repulsion", KernelForms.REPULSIONS);

  /** Which agents a reward binds together. */
  public static final Codec<FactorGraph> FACTOR_GRAPH =
      new Codec<>("factor graph", GameForms.GRAPHS);

  /** What agents remember. */
  public static final Codec<LocalHistory> HISTORY = new Codec<>("history", GameForms.HISTORIES);

  /** What moves networks. */
  public static final Codec<Optimiser> OPTIMISER = new Codec<>("optimiser", OptimiserForms.ALL);

  private Specs() {}

  /** Asked for only once schedules are read or written, as they hold schedules themselves. */
  private static Codec<Annealing> annealing() {
    return ANNEALING;
  }

  /** A form without arguments. */
  static <V> Form<V> bare(String name, Class<V> type, V value) {
    return new Form<>(name, Form.Kind.of(type), (v, json) -> {}, fields -> () -> value);
  }

  /** A form whose arguments are lists of texts under any names. */
  static <V> Form<V> lists(
      String name,
      Class<V> type,
      Function<V, Map<String, List<String>>> lists,
      Function<Map<String, List<String>>, V> make) {
    return new Form<>(
        name,
        Form.Kind.of(type),
        (v, json) -> lists.apply(v).forEach((key, texts) -> put(json, key, texts)),
        fields -> {
          Map<String, List<String>> all = fields.allTexts();
          return () -> make.apply(all);
        });
  }

  static void put(ObjectNode json, String key, List<String> texts) {
    ArrayNode array = json.putArray(key);
    texts.forEach(array::add);
  }
}
