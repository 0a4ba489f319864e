package org.parley.experiments.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.check.Nearest;
import org.parley.check.Problems;
import org.parley.learner.catalogue.Catalogue;
import org.parley.negotiation.Negotiation;

/** The learners by the names they have on the command line and in files. */
enum LearnerName {
  /** Strictly nested, unless told otherwise. */
  SVNR("svnr", null),
  /** Nobody hears anybody. */
  SVNR_M("svnr-m", Negotiation.independent()),
  /** Everybody hears everybody. */
  SVNR_F("svnr-f", Negotiation.full());

  private final String text;
  private final Negotiation negotiation;

  LearnerName(String text, Negotiation negotiation) {
    this.text = text;
    this.negotiation = negotiation;
  }

  /** The name. */
  String text() {
    return text;
  }

  /** The rule of negotiation that the name stands for; empty where it can be chosen. */
  Optional<Negotiation> negotiation() {
    return Optional.ofNullable(negotiation);
  }

  /** The learner of a name; empty where it is refused. */
  static Optional<LearnerName> read(String text, Problems problems) {
    Optional<LearnerName> found = of(text);
    problems.require(
        found.isPresent(),
        "--learner",
        text == null ? "missing" : text,
        "one of " + String.join(", ", names()),
        Nearest.remedy(
            text == null ? "" : text,
            names(),
            "Write --learner " + SVNR.text + " for strictly nested negotiation."));
    return found;
  }

  /** The learner of a name; empty for any other. */
  static Optional<LearnerName> of(String text) {
    return Arrays.stream(values()).filter(learner -> learner.text.equals(text)).findFirst();
  }

  private static List<String> names() {
    return Stream.of(
            Arrays.stream(values()).map(LearnerName::text),
            Arrays.stream(MetaName.values()).map(MetaName::text),
            Catalogue.all().stream().map(Catalogue.Entry::id))
        .flatMap(Function.identity())
        .toList();
  }

  /** All names, for help texts. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
