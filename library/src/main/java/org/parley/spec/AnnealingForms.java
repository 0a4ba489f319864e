package org.parley.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.schedule.Adaptive;
import org.parley.schedule.Annealing;
import org.parley.schedule.Burst;
import org.parley.schedule.Constant;
import org.parley.schedule.Decay;
import org.parley.schedule.Exponential;
import org.parley.schedule.Geometric;
import org.parley.schedule.Held;
import org.parley.schedule.Linear;
import org.parley.schedule.Relaxation;
import org.parley.schedule.Restarted;
import org.parley.schedule.Sequence;
import org.parley.schedule.Span;
import org.parley.schedule.ThreeStage;

/** Schedules. */
final class AnnealingForms {

  private static final Codec<Span> SPAN =
      new Codec<>("span", Stream.of(Span.Unit.values()).map(AnnealingForms::unit).toList());

  private AnnealingForms() {}

  static List<Form<? extends Annealing>> all(Supplier<Codec<Annealing>> codec) {
    return List.of(
        new Form<>(
            "exponential",
            Form.Kind.of(Exponential.class),
            (v, json) ->
                json.put("from", v.from()).put("to", v.to()).set("over", SPAN.node(v.over())),
            AnnealingForms::exponential),
        new Form<>(
            "linear",
            Form.Kind.of(Linear.class),
            (v, json) ->
                json.put("from", v.from()).put("to", v.to()).set("over", SPAN.node(v.over())),
            AnnealingForms::linear),
        new Form<>(
            "constant",
            Form.Kind.of(Constant.class),
            (v, json) -> json.put("temperature", v.value()),
            AnnealingForms::constant),
        new Form<>(
            "burst",
            Form.Kind.of(Burst.class),
            (v, json) -> json.put("settled", v.settled()),
            AnnealingForms::burst),
        new Form<>(
            "relaxation",
            Form.Kind.of(Relaxation.class),
            (v, json) -> json.put("from", v.from()).put("to", v.to()).put("tau", v.tau()),
            AnnealingForms::relaxation),
        new Form<>(
            "decay",
            Form.Kind.of(Decay.class),
            (v, json) -> json.put("from", v.from()).put("scale", v.scale()).put("power", v.power()),
            AnnealingForms::decay),
        new Form<>(
            "geometric",
            Form.Kind.of(Geometric.class),
            (v, json) -> json.put("from", v.from()).put("to", v.to()).put("factor", v.factor()),
            AnnealingForms::geometric),
        new Form<>(
            "threeStage",
            Form.Kind.of(ThreeStage.class),
            (v, json) -> json.put("first", v.first()),
            AnnealingForms::threeStage),
        new Form<>(
            "then",
            Form.Kind.of(Sequence.class),
            (v, json) -> {
              json.set("first", codec.get().node(v.first()));
              json.set("next", codec.get().node(v.next()));
              v.after().ifPresent(after -> json.set("after", SPAN.node(after)));
            },
            fields -> sequence(fields, codec.get())),
        new Form<>(
            "holding",
            Form.Kind.of(Held.class),
            (v, json) -> json.set("part", codec.get().node(v.part())),
            fields -> held(fields, codec.get())),
        new Form<>(
            "restarting",
            Form.Kind.of(Restarted.class),
            (v, json) -> json.put("times", v.times()).set("part", codec.get().node(v.part())),
            fields -> restarted(fields, codec.get())),
        new Form<>(
            "adaptive",
            Form.Kind.of(Adaptive.class),
            (v, json) -> {
              json.set("path", codec.get().node(v.path()));
              json.put("holdAbove", v.holdAbove()).set("atMost", SPAN.node(v.atMost()));
            },
            fields -> adaptive(fields, codec.get())));
  }

  private static Form<Span> unit(Span.Unit unit) {
    return new Form<>(
        unit.text(),
        value -> value instanceof Span span && span.unit() == unit ? span : null,
        (v, json) -> json.put("amount", v.amount()),
        fields -> {
          double amount = fields.number("amount");
          return () -> new Span(amount, unit);
        });
  }

  private static Form.Make<Exponential> exponential(Fields fields) {
    double from = fields.number("from");
    double to = fields.number("to");
    Optional<Span> over = fields.value("over", SPAN);
    return () -> new Exponential(from, to, over.orElseThrow());
  }

  private static Form.Make<Linear> linear(Fields fields) {
    double from = fields.number("from");
    double to = fields.number("to");
    Optional<Span> over = fields.value("over", SPAN);
    return () -> new Linear(from, to, over.orElseThrow());
  }

  private static Form.Make<Constant> constant(Fields fields) {
    double temperature = fields.number("temperature");
    return () -> new Constant(temperature);
  }

  private static Form.Make<Burst> burst(Fields fields) {
    double settled = fields.number("settled");
    return () -> new Burst(settled);
  }

  private static Form.Make<Relaxation> relaxation(Fields fields) {
    double from = fields.number("from");
    double to = fields.number("to");
    double tau = fields.number("tau");
    return () -> new Relaxation(from, to, tau);
  }

  private static Form.Make<Decay> decay(Fields fields) {
    double from = fields.number("from");
    double scale = fields.number("scale");
    double power = fields.number("power");
    return () -> new Decay(from, scale, power);
  }

  private static Form.Make<Geometric> geometric(Fields fields) {
    double from = fields.number("from");
    double to = fields.number("to");
    double factor = fields.number("factor");
    return () -> new Geometric(from, to, factor);
  }

  private static Form.Make<ThreeStage> threeStage(Fields fields) {
    double first = fields.number("first");
    return () -> new ThreeStage(first);
  }

  private static Form.Make<Sequence> sequence(Fields fields, Codec<Annealing> codec) {
    Optional<Annealing> first = fields.value("first", codec);
    Optional<Annealing> next = fields.value("next", codec);
    Optional<Span> after = fields.has("after") ? fields.value("after", SPAN) : Optional.empty();
    return () -> new Sequence(first.orElseThrow(), next.orElseThrow(), after);
  }

  private static Form.Make<Held> held(Fields fields, Codec<Annealing> codec) {
    Optional<Annealing> part = fields.value("part", codec);
    return () -> new Held(part.orElseThrow());
  }

  private static Form.Make<Restarted> restarted(Fields fields, Codec<Annealing> codec) {
    int times = fields.integer("times");
    Optional<Annealing> part = fields.value("part", codec);
    return () -> new Restarted(part.orElseThrow(), times);
  }

  private static Form.Make<Adaptive> adaptive(Fields fields, Codec<Annealing> codec) {
    Optional<Annealing> path = fields.value("path", codec);
    double holdAbove = fields.number("holdAbove");
    Optional<Span> atMost = fields.value("atMost", SPAN);
    return () -> new Adaptive(path.orElseThrow(), holdAbove, atMost.orElseThrow());
  }
}
