/**
 * Networks that act, with gradients by hand: {@link org.parley.learner.heads.Squashed} gives one
 * action, u = tanh f(x); {@link org.parley.learner.heads.SquashedGaussian} draws one, u = tanh(m(x)
 * + σ(x) ε), and knows its density; {@link org.parley.learner.heads.GaussianLaw} holds the formulae
 * of the Gaussian law before it is squashed.
 */
package org.parley.learner.heads;
