package org.parley.study.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.Svnr;
import org.parley.network.Fading;
import org.parley.network.Optimiser;
import org.parley.spec.Specs;

/** What {@link SvnrBlock} reads. */
final class SvnrForm {

  private SvnrForm() {}

  static ObjectNode of(Svnr svnr) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("negotiation", Specs.NEGOTIATION.node(svnr.negotiation()));
    json.put("particles", svnr.particles()).put("particleSets", svnr.particleSets());
    json.set("annealing", Specs.ANNEALING.node(svnr.annealing()));
    json.set("kernel", Specs.KERNEL.node(svnr.kernel()));
    json.set("repulsion", Specs.REPULSION.node(svnr.repulsion()));
    json.put("particleSpace", svnr.particleSpace().name());
    json.put("conditioning", svnr.conditioning().name());
    json.put("noiseDimension", svnr.noiseDimension());
    noise(json, svnr.noiseFeatures());
    widths(json.putArray("policyHidden"), svnr.policyHidden());
    widths(json.putArray("criticHidden"), svnr.criticHidden());
    json.put("policyLearningRate", svnr.policyAdam().learningRate());
    json.put("criticLearningRate", svnr.criticAdam().learningRate());
    json.put("batch", svnr.batch()).put("replayCapacity", svnr.replayCapacity());
    json.put("outputPenalty", svnr.outputPenalty());
    json.put("criticScope", svnr.criticScope().name());
    optimiser(json.putObject("optimiser"), svnr.optimiser());
    json.set("sequential", SequentialForm.of(svnr.sequential()));
    return json;
  }

  private static void widths(ArrayNode array, List<Integer> widths) {
    widths.forEach(width -> array.add(width));
  }

  private static void noise(ObjectNode json, NoiseFeatures features) {
    for (Map.Entry<String, NoiseFeatures> word : NoiseBlock.WORDS.entrySet()) {
      if (word.getValue().equals(features)) {
        json.put(NoiseBlock.KEY, word.getKey());
        return;
      }
    }
    ObjectNode own = json.putObject(NoiseBlock.KEY);
    if (Double.isInfinite(features.sharpness())) {
      own.put(NoiseBlock.SHARPNESS, NoiseBlock.JUMP);
    } else {
      own.put(NoiseBlock.SHARPNESS, features.sharpness());
    }
    ArrayNode frequencies = own.putArray(NoiseBlock.FREQUENCIES);
    features.frequencies().forEach(frequency -> frequencies.add(frequency));
  }

  private static void optimiser(ObjectNode json, Optimiser optimiser) {
    json.put("method", optimiser.method().name().toLowerCase(Locale.ROOT));
    if (optimiser.momentum() != 0) {
      json.put("momentum", optimiser.momentum());
    }
    if (Double.isFinite(optimiser.clip())) {
      json.put("clip", optimiser.clip());
    }
    if (!optimiser.fade().equals(Fading.none())) {
      json.putObject("fading")
          .put("to", optimiser.fade().to())
          .put("from", optimiser.fade().from());
    }
  }
}
