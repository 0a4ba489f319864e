package org.parley.network;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.parley.math.NormalQuantile;
import org.parley.math.RandomStream;

/** How the weights of a layer start; biases start at 0. */
public enum Initialisation {
  /** Uniform over ±√(6 / (inputs + outputs)) (Glorot and Bengio, 2010). */
  XAVIER {
    @Override
    void fill(float[] weights, int offset, int inputs, int outputs, RandomStream stream) {
      float bound = (float) Math.sqrt(6.0 / (inputs + outputs));
      stream.fillUniform(weights, offset, inputs * outputs, -bound, bound);
    }
  },

  /** A random matrix with orthonormal rows or columns (Saxe, McClelland and Ganguli, 2014). */
  ORTHOGONAL {
    @Override
    void fill(float[] weights, int offset, int inputs, int outputs, RandomStream stream) {
      boolean tall = inputs >= outputs;
      RealMatrix q =
          orthonormalColumns(Math.max(inputs, outputs), Math.min(inputs, outputs), stream);
      for (int i = 0; i < inputs; i++) {
        for (int j = 0; j < outputs; j++) {
          weights[offset + i * outputs + j] = (float) (tall ? q.getEntry(i, j) : q.getEntry(j, i));
        }
      }
    }
  };

  /** Fills a dense inputs × outputs matrix that starts at {@code offset}. */
  abstract void fill(float[] weights, int offset, int inputs, int outputs, RandomStream stream);

  private static RealMatrix orthonormalColumns(int rows, int columns, RandomStream stream) {
    RealMatrix gaussian = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        gaussian.setEntry(i, j, NormalQuantile.of(stream.uniform((long) i * columns + j)));
      }
    }
    QRDecomposition qr = new QRDecomposition(gaussian);
    RealMatrix q = qr.getQ();
    RealMatrix r = qr.getR();
    // The signs of R's diagonal make the law of Q uniform (Mezzadri, 2007).
    for (int j = 0; j < columns; j++) {
      if (r.getEntry(j, j) < 0) {
        q.setColumnVector(j, q.getColumnVector(j).mapMultiply(-1));
      }
    }
    return q;
  }
}
