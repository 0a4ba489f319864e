package org.parley.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parley.negotiation.Custom;
import org.parley.negotiation.Full;
import org.parley.negotiation.Heard;
import org.parley.negotiation.Independent;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.RandomDag;
import org.parley.negotiation.SampledPeers;
import org.parley.negotiation.StrictlyNested;

/** Who hears whom. */
final class NegotiationForms {

  static final List<Form<? extends Negotiation>> ALL =
      List.of(
          new Form<>(
              "strictlyNested",
              Form.Kind.of(StrictlyNested.class),
              (v, json) -> Specs.put(json, "order", v.order()),
              NegotiationForms::nested),
          Specs.bare("independent", Independent.class, new Independent()),
          Specs.bare("full", Full.class, new Full()),
          Specs.lists("sets", Heard.class, Heard::heard, Heard::new),
          Specs.lists("custom", Custom.class, Custom::heard, Custom::new),
          new Form<>(
              "randomDag",
              Form.Kind.of(RandomDag.class),
              (v, json) -> {
                v.density().ifPresent(density -> json.put("density", density));
                v.links().ifPresent(links -> json.put("links", links));
                put(json, v.resampledEvery());
              },
              NegotiationForms::dag),
          new Form<>(
              "sampledPeers",
              Form.Kind.of(SampledPeers.class),
              (v, json) -> {
                json.put("peers", v.peers());
                put(json, v.resampledEvery());
              },
              NegotiationForms::peers));

  private NegotiationForms() {}

  private static Form.Make<StrictlyNested> nested(Fields fields) {
    List<String> order = fields.texts("order");
    return () -> new StrictlyNested(order);
  }

  private static Form.Make<RandomDag> dag(Fields fields) {
    OptionalDouble density =
        fields.has("density")
            ? OptionalDouble.of(fields.number("density"))
            : OptionalDouble.empty();
    OptionalInt links =
        fields.has("links") ? OptionalInt.of(fields.integer("links")) : OptionalInt.empty();
    OptionalLong every = every(fields);
    return () -> new RandomDag(density, links, every);
  }

  private static Form.Make<SampledPeers> peers(Fields fields) {
    int peers = fields.integer("peers");
    OptionalLong every = every(fields);
    return () -> new SampledPeers(peers, every);
  }

  /** Left out where sets are drawn once. */
  private static void put(ObjectNode json, OptionalLong every) {
    every.ifPresent(episodes -> json.put("resampledEvery", episodes));
  }

  private static OptionalLong every(Fields fields) {
    return fields.has("resampledEvery")
        ? OptionalLong.of(fields.whole("resampledEvery"))
        : OptionalLong.empty();
  }
}
