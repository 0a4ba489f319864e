package org.parley.learner.svnr;

/** What a critic judges. */
public enum CriticScope {

  /** Joint actions: one centralised critic Q(u) (SVNR paper, section 5). */
  JOINT,

  /**
   * The actions of one factor's agents: a critic Q_c(u_c) a factor of the game's graph, held by the
   * factor's first agent. What an agent needs of others comes from its neighbours in the graph
   * alone (SVNR paper, appendix M.1.2). For one-shot games that declare their factors.
   */
  FACTORS
}
