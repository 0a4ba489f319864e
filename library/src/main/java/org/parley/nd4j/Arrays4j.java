package org.parley.nd4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.parley.check.InvalidSpecException;
import org.parley.learner.Replay;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.training.Snapshot;

/** Copies between the engine's matrices, ND4J arrays and {@code .npy} files. */
public final class Arrays4j {

  private Arrays4j() {}

  /** Weights W, inputs × outputs, and biases b, 1 × outputs, of one layer: y = σ(x W + b). */
  public record Layer(INDArray weights, INDArray biases) {}

  /** Whether ND4J has natives here; where not, only the files work. */
  public static boolean available() {
    return Backend.PROBLEM == null;
  }

  /** A float32 copy, rows × columns. */
  public static INDArray toINDArray(Matrix matrix) {
    Backend.require();
    if (matrix.rows() == 0 || matrix.columns() == 0) {
      return Nd4j.create(DataType.FLOAT, matrix.rows(), matrix.columns());
    }
    return Nd4j.create(matrix.data().clone(), new long[] {matrix.rows(), matrix.columns()}, 'c');
  }

  /**
   * A copy in the engine's layout; float64 is rounded to float32.
   *
   * @param array two-dimensional, float32 or float64, of any strides
   * @throws InvalidSpecException for another shape or type, or a finite number beyond float32
   */
  public static Matrix toMatrix(INDArray array) {
    Backend.require();
    boolean matrixLike =
        array.rank() == 2
            && (array.dataType() == DataType.FLOAT || array.dataType() == DataType.DOUBLE);
    if (!matrixLike) {
      throw InvalidSpecException.of(
          "array",
          "shape and type",
          Arrays.toString(array.shape()) + " of " + array.dataType(),
          "two-dimensional, of FLOAT or DOUBLE",
          "Use reshape(rows, columns) and castTo(DataType.FLOAT).");
    }
    Matrix matrix = Matrix.zeros((int) array.size(0), (int) array.size(1));
    double[] values =
        matrix.data().length == 0 ? new double[0] : array.dup('c').ravel().toDoubleVector();
    for (int i = 0; i < values.length; i++) {
      matrix.data()[i] = Narrowing.of(values[i], "array", i);
    }
    return matrix;
  }

  /** The joint actions kept at a moment of training, rows × D, in the game's units. */
  public static INDArray particles(Snapshot snapshot) {
    return toINDArray(snapshot.particles());
  }

  /** The joint actions of a replay, size × D, in [−1, 1]. */
  public static INDArray jointActions(Replay replay) {
    return toINDArray(replay.jointActions());
  }

  /** The rewards of a replay, size × 1, in the same order. */
  public static INDArray rewards(Replay replay) {
    return toINDArray(Matrix.wrap(replay.size(), 1, replay.rewards()));
  }

  /** The layers of a network, first layer first. */
  public static List<Layer> weights(Mlp network) {
    MlpSpec spec = network.spec();
    List<Layer> layers = new ArrayList<>();
    int offset = 0;
    for (int layer = 0; layer < spec.layers(); layer++) {
      int inputs = spec.inputsOf(layer);
      int outputs = spec.outputsOf(layer);
      int biases = offset + inputs * outputs;
      layers.add(
          new Layer(block(network, offset, inputs, outputs), block(network, biases, 1, outputs)));
      offset = biases + outputs;
    }
    return List.copyOf(layers);
  }

  private static INDArray block(Mlp network, int offset, int rows, int columns) {
    float[] values = Arrays.copyOfRange(network.parameters(), offset, offset + rows * columns);
    return toINDArray(Matrix.wrap(rows, columns, values));
  }

  /**
   * Writes a matrix as NumPy's {@code numpy.load} reads it: float32, rows × columns. Replaces the
   * file at once, so a reader never sees half of it. Needs no ND4J.
   */
  public static void writeNpy(Matrix matrix, Path file) throws IOException {
    NpyFile.write(matrix, file);
  }

  /**
   * Reads a two-dimensional array of little-endian float32 or float64 in C or Fortran order, at
   * most 2<sup>26</sup> elements. Needs no ND4J.
   *
   * @throws InvalidSpecException naming the file, if it holds anything else or is torn
   */
  public static Matrix readNpy(Path file) throws IOException {
    return NpyFile.read(file);
  }
}
