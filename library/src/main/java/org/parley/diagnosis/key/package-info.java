/**
 * A game's own answers ({@code game.answerKey()}): where its peaks are, what leads to them, how
 * much of the Boltzmann law sits on each, and how to cool so that the best one is found.
 *
 * <p>Coordinates x are the joint action u with every interval mapped to [−1, 1]; shares are shares
 * of the box. The law at temperature α has the density exp(r(u)/α) / Z in the box.
 *
 * <ul>
 *   <li>The <em>basin</em> of a peak: the joint actions from which {@link
 *       org.parley.diagnosis.key.Ascent} comes to it.
 *   <li>The <em>mass</em> of a peak at α: the law's probability of its basin.
 *   <li>The <em>quadratic mass</em>: exp(r_k/α) / √det(−H_k), H_k the Hessian at the peak, up to a
 *       common factor; it knows neither the box nor other peaks.
 *   <li>A <em>crossing</em>: a temperature at which another peak takes the lead in mass.
 * </ul>
 */
package org.parley.diagnosis.key;
