package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.math.Block;
import org.parley.math.Gemm;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;

/** What is timed, with whoever takes part. */
public final class Workloads {

  /** Names that {@code --only} takes. */
  public static final List<String> NAMES = List.of("step", "growth", "layers", "sgemm");

  private static final int BATCH = 512;
  private static final int STEPS_A_ROUND = 25;
  private static final int EPISODES = 20_000;

  private final Map<String, Peer> peers;

  /** With peers by module; none measures Parley alone. */
  public Workloads(Map<String, Peer> peers) {
    this.peers = peers;
  }

  /** The comparisons of a workload. */
  public List<Comparison> of(String workload) {
    return switch (workload) {
      case "step" ->
          List.of(step(8, 100, 25, true), step(512, 100, 3, false), step(512, 256, 3, false));
      case "growth" -> growth();
      case "layers" -> layers();
      case "sgemm" -> List.of(sgemm(512, 128), sgemm(512, 256), sgemm(2048, 512));
      default -> throw new IllegalArgumentException(workload);
    };
  }

  private Comparison step(int sets, int hidden, int steps, boolean compiled) {
    SvnrBuilder svnr =
        Svnr.builder()
            .particleSets(sets)
            .policyHidden(hidden, hidden)
            .criticHidden(hidden, hidden)
            .batch(BATCH);
    List<Side> sides = new ArrayList<>(List.of(steps(svnr, steps)));
    Map<String, Object> sizes =
        Map.of("sets", sets, "hidden", hidden, "batch", BATCH, "steps", steps);
    add(sides, "with_torch", "PyTorch eager", "Step", sizes);
    if (compiled) {
      Map<String, Object> more = new HashMap<>(sizes);
      more.put("compiled", true);
      add(sides, "with_torch", "PyTorch compiled", "Step", more);
    }
    add(sides, "with_jax", "JAX jit, scan", "Step", sizes);
    String name = "step, " + sets + " sets of 32, hidden " + hidden;
    return new Comparison("step", name, steps, sides);
  }

  private static Side steps(SvnrBuilder svnr, int steps) {
    Training training = svnr.build().start(MaxOfThree.game(1.5), EPISODES, 1);
    return Side.here(
        "Parley",
        () -> {
          for (int step = 0; step < steps; step++) {
            training.step();
          }
        });
  }

  private static List<Comparison> growth() {
    List<Comparison> all = new ArrayList<>();
    for (int particles : new int[] {16, 24, 32, 40, 48, 56, 64, 128, 256}) {
      all.add(alone("particles " + particles, Svnr.builder().particles(particles)));
    }
    for (int hidden : new int[] {32, 64, 128, 256}) {
      SvnrBuilder wide = Svnr.builder().policyHidden(hidden, hidden).criticHidden(hidden, hidden);
      all.add(alone("hidden " + hidden, wide));
    }
    for (int batch : new int[] {128, 256, 1024}) {
      all.add(alone("batch " + batch, Svnr.builder().batch(batch)));
    }
    return all;
  }

  private static Comparison alone(String name, SvnrBuilder svnr) {
    return new Comparison(
        "growth", "step, " + name, STEPS_A_ROUND, List.of(steps(svnr, STEPS_A_ROUND)));
  }

  private List<Comparison> layers() {
    List<Comparison> all = new ArrayList<>();
    for (int rows : new int[] {32, 128, 512, 2048, 16_384}) {
      for (int hidden : new int[] {64, 128, 256}) {
        List<Side> sides = new ArrayList<>(List.of(stack(rows, hidden)));
        Map<String, Object> sizes = Map.of("rows", rows, "hidden", hidden);
        add(sides, "with_torch", "PyTorch eager", "Layers", sizes);
        add(sides, "with_jax", "JAX jit", "Layers", sizes);
        all.add(new Comparison("layers", rows + " rows × " + hidden, 1, sides));
      }
    }
    return all;
  }

  /** 8 → h → h → 1 forward, to the weights and to the inputs. */
  private static Side stack(int rows, int hidden) {
    MlpSpec spec = MlpSpec.relu(8, List.of(hidden, hidden), 1);
    Mlp network = Mlp.initialised(spec, RandomStream.of(1));
    Tape tape = network.tape(rows);
    Matrix x = Matrix.zeros(rows, 8);
    RandomStream.of(2).fillGaussian(x.data(), 0, x.data().length);
    Matrix one = Matrix.zeros(rows, 1);
    Arrays.fill(one.data(), 1f / rows);
    float[] weights = new float[spec.parameterCount()];
    Matrix inputs = Matrix.zeros(rows, 8);
    return Side.here(
        "Parley",
        () -> {
          network.forward(x, tape);
          network.backward(one, tape, weights, inputs);
        });
  }

  /** Floating-point operations of the layer stack of a name {@code "512 rows × 128"}. */
  public static double layerOperations(int rows, int hidden) {
    return 6.0 * rows * (8.0 * hidden + (double) hidden * hidden + hidden);
  }

  private static Comparison sgemm(int rows, int width) {
    Gemm gemm = Gemm.best();
    Block a = gemm.allocate(rows * width);
    Block b = gemm.allocate(width * width);
    Block c = gemm.allocate(rows * width);
    Runnable product =
        () ->
            gemm.multiply(
                false, false, rows, width, width, a, 0, width, b, 0, width, 0f, c, 0, width);
    String name = rows + " × " + width + " × " + width;
    // A unit is a million operations, so that 1000 / median is GFLOP/s.
    double units = 2.0 * rows * width * width / 1e6;
    return new Comparison("sgemm", name, units, List.of(Side.here("Parley", product)));
  }

  private void add(
      List<Side> sides, String module, String name, String work, Map<String, Object> sizes) {
    if (peers.containsKey(module)) {
      sides.add(peers.get(module).side(name, work, sizes));
    }
  }
}
