package org.parley.experiments.figure;

import org.parley.game.Game;

/**
 * What a figure is drawn of.
 *
 * @param game the game
 * @param steps length of walks
 * @param side starts along an axis
 * @param threads walks made at the same time
 */
public record Subject(Game game, int steps, int side, int threads) {}
