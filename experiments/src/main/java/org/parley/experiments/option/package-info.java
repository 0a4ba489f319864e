/**
 * Text from the command line to specifications of the library.
 *
 * <p>{@link org.parley.experiments.option.TrainOptions} holds the texts as typed; {@link
 * org.parley.experiments.option.TrainRequest} is what they mean. Everything wrong with them is
 * collected before it is refused, each problem under the option it was typed in.
 */
package org.parley.experiments.option;
