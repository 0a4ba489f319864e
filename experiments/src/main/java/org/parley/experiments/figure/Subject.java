package org.parley.experiments.figure;

import java.nio.file.Path;
import org.parley.experiments.table.Profile;
import org.parley.game.Game;

/**
 * What a figure is drawn of.
 *
 * @param game the game
 * @param steps length of walks
 * @param side starts along an axis
 * @param threads walks made at the same time
 * @param folder where a table's runs are kept
 * @param profile which of them
 */
public record Subject(Game game, int steps, int side, int threads, Path folder, Profile profile) {}
