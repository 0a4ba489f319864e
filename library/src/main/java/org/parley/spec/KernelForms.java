package org.parley.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/** Kernels, their bandwidths, and how repulsion is scaled. */
final class KernelForms {

  private static final Codec<Bandwidth> BANDWIDTH =
      new Codec<>(
          "bandwidth", Stream.of(Bandwidth.Rule.values()).map(KernelForms::bandwidth).toList());

  static final List<Form<? extends Kernel>> ALL =
      List.of(scope("local", Kernel.Scope.LOCAL), scope("joint", Kernel.Scope.JOINT));

  static final List<Form<Repulsion>> REPULSIONS =
      Stream.of(Repulsion.Scale.values()).map(KernelForms::repulsion).toList();

  private KernelForms() {}

  private static Form<Kernel> scope(String name, Kernel.Scope scope) {
    return new Form<>(
        name,
        value -> value instanceof Kernel kernel && kernel.scope() == scope ? kernel : null,
        (v, json) ->
            json.put("shape", Words.of(v.shape())).set("bandwidth", BANDWIDTH.node(v.bandwidth())),
        fields -> kernel(scope, fields));
  }

  private static Form.Make<Kernel> kernel(Kernel.Scope scope, Fields fields) {
    Optional<Kernel.Shape> shape = fields.choice("shape", Kernel.Shape.class);
    Optional<Bandwidth> bandwidth = fields.value("bandwidth", BANDWIDTH);
    return () -> new Kernel(scope, shape.orElseThrow(), bandwidth.orElseThrow());
  }

  private static Form<Bandwidth> bandwidth(Bandwidth.Rule rule) {
    return new Form<>(
        Words.of(rule),
        value -> value instanceof Bandwidth width && width.rule() == rule ? width : null,
        (v, json) -> json.put("scale", v.scale()).put("floor", v.floor()),
        fields -> {
          double scale = fields.number("scale");
          double floor = fields.number("floor");
          return () -> new Bandwidth(rule, scale, floor);
        });
  }

  private static Form<Repulsion> repulsion(Repulsion.Scale scale) {
    return new Form<>(
        Words.of(scale),
        value -> value instanceof Repulsion it && it.scale() == scale ? it : null,
        (v, json) -> json.put("factor", v.factor()),
        fields -> {
          double factor = fields.number("factor");
          return () -> new Repulsion(scale, factor);
        });
  }
}
