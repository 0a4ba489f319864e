package org.parley.diagnosis.key;

/**
 * A temperature at which another peak takes the lead in Boltzmann mass.
 *
 * @param temperature where both have the same mass
 * @param cooler index of the peak that leads just below
 * @param hotter index of the peak that leads just above
 */
public record Crossing(double temperature, int cooler, int hotter) {}
