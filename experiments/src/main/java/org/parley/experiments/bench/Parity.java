package org.parley.experiments.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.CommonRandomness;
import org.parley.learner.svnr.Svnr;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/**
 * Ten steps of SVNR on Max of Three written down, for the peers to follow: initial weights, all
 * noise, the indices of every minibatch, and what Parley made of them.
 */
public final class Parity {

  /** Largest difference, relative to the size of an array. */
  public static final double TOLERANCE = 1e-4;

  private static final int STEPS = 10;
  private static final int HIDDEN = 100;
  private static final int SETS = 8;
  private static final int ROWS = SETS * 16;
  private static final int BATCH = 512;
  private static final int AGENTS = 3;

  private final List<Map<String, Object>> arrays = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();

  private Parity() {}

  /** Writes {@code parity.json} and {@code parity.f32} into a folder. */
  public static void write(Path folder) throws IOException {
    Parity parity = new Parity();
    parity.record();
    int length = parity.values.stream().mapToInt(array -> array.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
    parity.values.forEach(
        array -> {
          for (float value : array) {
            bytes.putFloat(value);
          }
        });
    Files.write(folder.resolve("parity.f32"), bytes.array());
    Map<String, Object> header =
        Map.of("hidden", HIDDEN, "sets", SETS, "steps", STEPS, "arrays", parity.arrays);
    new ObjectMapper().writeValue(folder.resolve("parity.json").toFile(), header);
  }

  /** Has a peer follow; refuses one that computes something else. */
  public static JsonNode check(Peer peer, Path folder) {
    JsonNode differences = peer.ask(Map.of("do", "parity", "folder", folder.toString()));
    for (JsonNode difference : differences) {
      if (!(difference.asDouble() < TOLERANCE)) {
        throw new IllegalStateException(
            peer.version() + " computes something else: relative differences " + differences);
      }
    }
    return differences;
  }

  private void record() {
    RandomStream root = RandomStream.of(1);
    Svnr svnr = StepWork.reference().build();
    Training training = svnr.start(MaxOfThree.game(1.5), STEPS, 1);
    addMaps("initial", training);
    MlpSpec shape = MlpSpec.relu(AGENTS, List.of(HIDDEN, HIDDEN), 1);
    Mlp critic = Mlp.initialised(shape, root.named("weights").named("critic"));
    add("initial" + AGENTS, critic.parameters(), critic.parameters().length);
    float[] temperatures = new float[STEPS];
    float[] rewards = new float[STEPS];
    float[] losses = new float[STEPS];
    float[] chosen = new float[STEPS * BATCH];
    for (int step = 0; step < STEPS; step++) {
      for (int row = 0; row < BATCH; row++) {
        chosen[step * BATCH + row] = root.named("replay").at(step).below(row, step + 1);
      }
      training.step();
      temperatures[step] = (float) training.temperature();
      rewards[step] = (float) training.lastReward();
      losses[step] = (float) training.criticLoss();
    }
    add("temperature", temperatures, STEPS);
    add("rewards", rewards, STEPS);
    add("losses", losses, STEPS);
    add("chosen", chosen, STEPS, BATCH);
    addNoise("execution", step -> root.named("execution").at(step), 1);
    addNoise("fixed", step -> root.named("particles").at(step).named("fixed"), ROWS);
    addNoise("updated", step -> root.named("particles").at(step).named("updated"), ROWS);
    addMaps("final", training);
    addStein();
    addLayers();
  }

  /** The direction of particles in four coordinates. */
  private void addStein() {
    int sets = 5;
    int half = 8;
    int agents = 4;
    Matrix fixed = Random.uniform("fixed", sets * half, agents);
    Matrix gradient = Random.uniform("gradient", sets * half, agents);
    Matrix updated = Random.uniform("updated", sets * half, agents);
    Matrix into = Matrix.zeros(sets * half, agents);
    SteinWork.nested(agents).compute(fixed, gradient, updated, sets, SteinWork.ALPHA, into);
    add("steinFixed", fixed.data(), sets, half, agents);
    add("steinGradient", gradient.data(), sets, half, agents);
    add("steinUpdated", updated.data(), sets, half, agents);
    add("steinAlpha", new float[] {(float) SteinWork.ALPHA}, 1);
    add("steinDirection", into.data(), sets, half, agents);
  }

  /** Both gradients of a stack of layers. */
  private void addLayers() {
    LayerWork work = new LayerWork(BATCH, HIDDEN);
    work.pass();
    Mlp network = work.network();
    add("layerWeights", network.parameters(), network.parameters().length);
    add("layerInputs", work.x().data(), BATCH, work.x().columns());
    add("layerToWeights", work.parameterGradient(), network.parameters().length);
    add("layerToInputs", work.inputGradient().data(), BATCH, work.x().columns());
  }

  private void addMaps(String name, Training training) {
    int agent = 0;
    for (Mlp map : training.policy().networks().values()) {
      add(name + agent++, map.parameters(), map.parameters().length);
    }
  }

  private void addNoise(String name, LongFunction<RandomStream> at, int rows) {
    float[] noise = new float[STEPS * AGENTS * rows * 2];
    Matrix drawn = Matrix.zeros(rows, 2);
    for (int step = 0; step < STEPS; step++) {
      for (int agent = 0; agent < AGENTS; agent++) {
        CommonRandomness.fill(at.apply(step), agent, drawn);
        int to = (step * AGENTS + agent) * rows * 2;
        System.arraycopy(drawn.data(), 0, noise, to, rows * 2);
      }
    }
    add(name, noise, STEPS, AGENTS, rows, 2);
  }

  private void add(String name, float[] array, int... shape) {
    arrays.add(Map.of("name", name, "shape", shape));
    values.add(array.clone());
  }
}
