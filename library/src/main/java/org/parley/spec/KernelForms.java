package org.parley.spec;

import java.util.List;
import java.util.Optional;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;

/** Kernels: a scope with its arguments. A new component of a kernel is a line in each of two. */
final class KernelForms {

  private static final Codec<Bandwidth> BANDWIDTH =
      new Codec<>(
          "bandwidth",
          List.of(
              new Form<>(
                  "median",
                  Form.Kind.of(Bandwidth.class),
                  (v, json) -> json.put("scale", v.scale()).put("floor", v.floor()),
                  KernelForms::median)));

  static final List<Form<? extends Kernel>> ALL =
      List.of(scope("local", Kernel.Scope.LOCAL), scope("joint", Kernel.Scope.JOINT));

  private KernelForms() {}

  private static Form<Kernel> scope(String name, Kernel.Scope scope) {
    return new Form<>(
        name,
        value -> value instanceof Kernel kernel && kernel.scope() == scope ? kernel : null,
        (v, json) -> json.set("bandwidth", BANDWIDTH.node(v.bandwidth())),
        fields -> kernel(scope, fields));
  }

  private static Form.Make<Kernel> kernel(Kernel.Scope scope, Fields fields) {
    Optional<Bandwidth> bandwidth = fields.value("bandwidth", BANDWIDTH);
    return () -> new Kernel(scope, bandwidth.orElseThrow());
  }

  private static Form.Make<Bandwidth> median(Fields fields) {
    double scale = fields.number("scale");
    double floor = fields.number("floor");
    return () -> new Bandwidth(scale, floor);
  }
}
