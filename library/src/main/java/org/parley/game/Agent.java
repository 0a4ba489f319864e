package org.parley.game;

/**
 * One agent of a game.
 *
 * @param name unique within the game
 * @param actions what it may do
 */
public record Agent(String name, ActionSpace actions) {}
