package org.parley.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.network.Fading;
import org.parley.network.Optimiser;

/**
 * Optimisers; {@code clipped} is left out where no gradient is, both of fading where rates stay.
 */
final class OptimiserForms {

  static final List<Form<Optimiser>> ALL =
      List.of(
          new Form<>(
              "adam",
              v -> of(v, Optimiser.Method.ADAM),
              OptimiserForms::putOptions,
              fields -> options(fields, Optimiser::adam)),
          new Form<>(
              "sgd",
              v -> of(v, Optimiser.Method.SGD),
              (v, json) -> putOptions(v, json.put("momentum", v.momentum())),
              fields -> {
                double momentum = fields.number("momentum");
                return options(fields, () -> Optimiser.sgd(momentum));
              }));

  private OptimiserForms() {}

  private static Optimiser of(Object value, Optimiser.Method method) {
    return value instanceof Optimiser optimiser && optimiser.method() == method ? optimiser : null;
  }

  private static void putOptions(Optimiser value, ObjectNode json) {
    if (Double.isFinite(value.clip())) {
      json.put("clipped", value.clip());
    }
    if (!value.fade().equals(Fading.none())) {
      json.put("fadingTo", value.fade().to()).put("fadingFrom", value.fade().from());
    }
  }

  /** An optimiser with the options that are there. */
  private static Form.Make<Optimiser> options(Fields fields, Form.Make<Optimiser> plain) {
    double clip = fields.has("clipped") ? fields.number("clipped") : Double.POSITIVE_INFINITY;
    boolean to = fields.has("fadingTo");
    boolean from = fields.has("fadingFrom");
    Fading none = Fading.none();
    double fadingTo = to || from ? fields.number("fadingTo") : none.to();
    double fadingFrom = to || from ? fields.number("fadingFrom") : none.from();
    return () -> plain.make().clipped(clip).withFading(fadingTo, fadingFrom);
  }
}
