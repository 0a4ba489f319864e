package org.parley.study.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parley.learner.Learner;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.svnr.Svnr;
import org.parley.spec.Specs;
import org.parley.spec.Words;

/**
 * A learner as a study file says it.
 *
 * @param kind {@code svnr} and the like
 * @param settings all of them
 */
record LearnerForm(String kind, ObjectNode settings) {

  /** The form of a learner; empty for one that a file cannot name. */
  static Optional<LearnerForm> of(Learner learner) {
    if (learner instanceof Svnr svnr) {
      return Optional.of(new LearnerForm("svnr", SvnrForm.of(svnr)));
    }
    if (learner instanceof ParticleNegotiation particles) {
      return Optional.of(new LearnerForm("particles", particles(particles)));
    }
    if (learner instanceof MetaGradient meta) {
      return Optional.of(new LearnerForm(kind(meta), meta(meta)));
    }
    return learner instanceof Configured configured
        ? Optional.of(new LearnerForm(learner.id(), configured(configured)))
        : Optional.empty();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode configured(Configured learner) {
    ObjectNode json = learner.settings().json();
    if (json.has(Shared.SEQUENTIAL.name())) {
      json.set(
          Shared.SEQUENTIAL.name(), SequentialForm.of(learner.settings().get(Shared.SEQUENTIAL)));
    }
    return json;
  }

  private static ObjectNode particles(ParticleNegotiation particles) {
    ObjectNode json = object();
    json.set("negotiation", Specs.NEGOTIATION.node(particles.negotiation()));
    json.set("annealing", Specs.ANNEALING.node(particles.annealing()));
    json.set("kernel", Specs.KERNEL.node(particles.kernel()));
    json.put("particles", particles.particles());
    json.put("step", particles.step()).put("tolerance", particles.tolerance());
    return json;
  }

  /** The key whose builder bears the same name. */
  private static String kind(MetaGradient meta) {
    return MetaBlock.KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().get().build().id().equals(meta.id()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static ObjectNode meta(MetaGradient meta) {
    ObjectNode json = object();
    json.put("own", meta.own());
    json.set("correction", Specs.ANNEALING.node(meta.correction()));
    json.put("peerTerm", Words.of(meta.peerTerm()));
    json.put("inner", meta.inner());
    json.put("family", Words.of(meta.family()));
    if (Double.isFinite(meta.bound())) {
      json.put("bound", meta.bound());
    }
    json.putObject("unroll")
        .put("length", meta.unroll().length())
        .put("discount", meta.unroll().discount());
    if (meta.estimator().isExact()) {
      json.put("estimator", "exact");
    } else {
      json.put("estimator", meta.estimator().batch());
    }
    json.putObject("stepSize")
        .put("rate", meta.stepSize().rate())
        .put("offset", meta.stepSize().offset())
        .put("power", meta.stepSize().power());
    json.putObject("start")
        .put("shape", Words.of(meta.start().shape()))
        .put("scale", meta.start().scale());
    return json;
  }
}
