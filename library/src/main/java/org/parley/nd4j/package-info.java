/**
 * What Parley computed as ND4J arrays and as {@code .npy} files, for people who go on from there:
 * the one package that sees ND4J.
 *
 * <p>{@link org.parley.nd4j.Arrays4j} copies matrices, particles, replay and weights to {@code
 * INDArray} and back, and writes and reads NumPy's file format. Shapes are those of the source:
 * rows are particles, transitions or inputs of a layer. Nothing is shared: writing to a copy does
 * not reach the engine.
 *
 * <p>ND4J 1.0.0-M2.1 has no natives for Apple silicon. There the methods that return or take an
 * {@code INDArray} throw {@link java.lang.UnsupportedOperationException}; the files need no ND4J,
 * and nothing else in Parley does.
 */
package org.parley.nd4j;
