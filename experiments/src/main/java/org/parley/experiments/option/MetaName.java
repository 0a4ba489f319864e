package org.parley.experiments.option;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.MetaGradientBuilder;

/** The policy gradients of tables by the names they have on the command line. */
public enum MetaName {
  /** The game's own gradient. */
  POLICY_GRADIENT(MetaGradient::policyGradient),
  /** With the own-learning term. */
  META_PG(MetaGradient::metaPg),
  /** With the peer-learning term. */
  PEER_ONLY(MetaGradient::peerOnly),
  /** With both. */
  META_MAPG(MetaGradient::metaMapg),
  /** Exact, with steps of 1. */
  LOLA(MetaGradient::lola);

  private final Supplier<MetaGradientBuilder> settings;

  MetaName(Supplier<MetaGradientBuilder> settings) {
    this.settings = settings;
  }

  /** The learner's settings. */
  public MetaGradientBuilder settings() {
    return settings.get();
  }

  /** The name: the learner's identifier. */
  String text() {
    return settings().build().id();
  }

  /** The learner of a name; empty for any other. */
  static Optional<MetaName> of(String text) {
    return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
  }
}
