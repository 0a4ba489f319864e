package org.parley.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.network.Optimiser;

/** Optimisers; {@code clipped} is left out where no gradient is. */
final class OptimiserForms {

  static final List<Form<Optimiser>> ALL =
      List.of(
          new Form<>(
              "adam",
              v -> of(v, Optimiser.Method.ADAM),
              OptimiserForms::putClip,
              fields -> {
                double clip = clip(fields);
                return () -> Optimiser.adam().clipped(clip);
              }),
          new Form<>(
              "sgd",
              v -> of(v, Optimiser.Method.SGD),
              (v, json) -> putClip(v, json.put("momentum", v.momentum())),
              fields -> {
                double momentum = fields.number("momentum");
                double clip = clip(fields);
                return () -> new Optimiser(Optimiser.Method.SGD, momentum, clip);
              }));

  private OptimiserForms() {}

  private static Optimiser of(Object value, Optimiser.Method method) {
    return value instanceof Optimiser optimiser && optimiser.method() == method ? optimiser : null;
  }

  private static void putClip(Optimiser value, ObjectNode json) {
    if (Double.isFinite(value.clip())) {
      json.put("clipped", value.clip());
    }
  }

  private static double clip(Fields fields) {
    return fields.has("clipped") ? fields.number("clipped") : Double.POSITIVE_INFINITY;
  }
}
