package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Policy;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.testing.Refusals;

class AgentPolicyTest {

  private static final int DIGEST = 32;

  @TempDir private Path folder;

  private static SvnrBuilder small() {
    return Svnr.builder().policyHidden(4).noiseDimension(1).noiseFeatures(NoiseFeatures.jumping());
  }

  private static Policy policy(Svnr spec) {
    return spec.start(MaxOfThree.game(1.5), 10, 1).policy();
  }

  private Path written() throws IOException {
    Path file = folder.resolve("b.agent");
    AgentPolicy.of(policy(small().build())).get(1).write(file);
    return file;
  }

  private static float[] joint(Policy policy, long step, Matrix seen) {
    return policy.jointActions(seen, CommonRandomness.of(9).at(step)).row(0);
  }

  @Test
  void anyNegotiationPlaysApartAsTogether() throws IOException {
    List<Negotiation> rules =
        List.of(
            Negotiation.strictlyNested(),
            Negotiation.full(),
            Negotiation.independent(),
            Negotiation.sampledPeers(1),
            Negotiation.randomDag(0.5));
    for (Negotiation rule : rules) {
      Policy policy =
          Svnr.sequentialBuilder()
              .negotiation(rule)
              .noiseFeatures(NoiseFeatures.plain())
              .build()
              .start(ParticleGather.game(), 10, 4)
              .policy();
      Matrix seen = Matrix.zeros(1, 4 * policy.observationSize());
      RandomStream.of(5).fillGaussian(seen.data(), 0, seen.data().length);
      for (int i = 0; i < 4; i++) {
        Path file = folder.resolve(i + ".agent");
        AgentPolicy.of(policy).get(i).write(file);
        LoneAgent agent = AgentPolicy.read(file).start(9);
        int width = policy.observationSize();
        float[] own = Arrays.copyOfRange(seen.data(), i * width, (i + 1) * width);
        for (int step = 0; step < 3; step++) {
          assertEquals(joint(policy, step, seen)[i], agent.act(step, own)[0], rule.toString());
        }
      }
    }
  }

  @Test
  void seedsMatter() {
    AgentPolicy part = AgentPolicy.of(policy(small().build())).get(2);
    assertNotEquals(part.start(1).act(0)[0], part.start(2).act(0)[0]);
    assertEquals(List.of("a", "b"), part.hears());
    assertEquals("c", part.agent());
    assertEquals(1, part.actionDimension());
  }

  @Test
  void aLostRepeatedOrSkippedStepIsRefusedUntilItIsSaidWhereThingsStand() {
    Policy policy = policy(small().build());
    LoneAgent agent = AgentPolicy.of(policy).get(0).start(9);
    agent.act(0);
    agent.act(1);
    StepMismatchException again = assertThrows(StepMismatchException.class, () -> agent.act(1));
    assertTrue(again.getMessage().contains("came again"), again.getMessage());
    StepMismatchException lost = assertThrows(StepMismatchException.class, () -> agent.act(4));
    assertTrue(lost.getMessage().contains("2 steps were lost"), lost.getMessage());
    assertEquals(4, lost.asked());
    assertEquals(2, lost.due());
    assertThrows(StepMismatchException.class, () -> agent.act(5));
    assertEquals(2, agent.due());
    agent.resumeAt(5);
    assertEquals(joint(policy, 5, Matrix.zeros(1, 0))[0], agent.act(5)[0]);
    assertEquals(6, agent.due());
    assertThrows(IllegalArgumentException.class, () -> agent.resumeAt(-1));
    assertThrows(IllegalArgumentException.class, () -> agent.act(6, 1f));
    assertEquals(6, agent.due());
  }

  @Test
  void agentsThatNeedTheOthersMapsAreRefused() {
    Policy onActions = policy(small().conditioning(Conditioning.ACTIONS).build());
    InvalidSpecException refusal = Refusals.of(() -> AgentPolicy.of(onActions));
    assertTrue(refusal.getMessage().contains("Condition on noises"), refusal.getMessage());
    Policy particles =
        ParticleNegotiation.builder().build().start(MaxOfThree.game(1.5), 1, 1).policy();
    Refusals.assertPlaces(List.of("policy"), () -> AgentPolicy.of(particles));
  }

  @Test
  void aTrainingThatDivergedIsNotExported() {
    Policy policy = policy(small().build());
    policy.networks().get("b").parameters()[3] = Float.NaN;
    Refusals.assertPlaces(List.of("weights"), () -> AgentPolicy.of(policy));
  }

  @Test
  void everyAlteredByteAndEveryCutIsRefused() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    Path broken = folder.resolve("broken.agent");
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 0x10;
      Files.write(broken, altered);
      assertTrue(Refusals.of(() -> AgentPolicy.read(broken)).what().endsWith("broken.agent"));
      Files.write(broken, Arrays.copyOf(whole, i));
      Refusals.of(() -> AgentPolicy.read(broken));
    }
    Files.write(broken, Arrays.copyOf(whole, whole.length + 4));
    Refusals.assertPlaces(List.of("checksum"), () -> AgentPolicy.read(broken));
    Files.write(broken, new byte[4096]);
    Refusals.assertPlaces(List.of("first line"), () -> AgentPolicy.read(broken));
  }

  /** Files whose checksum is right but whose header is not. */
  @Test
  void headersAreCheckedBeforeAnythingIsMadeOfThem() throws Exception {
    for (String[] change :
        new String[][] {
          {"\"hidden\":[4]", "\"hidden\":[5]", "weights"},
          {"\"hidden\":[4]", "\"hidden\":[65536,65536,65536]", "weights"},
          {"\"hidden\":[4]", "\"hidden\":[2000000000]", "hidden"},
          {"\"hidden\":[4]", "\"hidden\":[4.5]", "header"},
          {"\"hidden\":[4]", "\"hidden\":null", "header"},
          {"\"hidden\":[4]", "\"hidden\":[4],\"more\":1", "header"},
          {"\"noiseDimension\":1", "\"noiseDimension\":-1", "noiseDimension"},
          {"\"mayHear\":[0]", "\"mayHear\":[1]", "mayHear"},
          {"\"agent\":1", "\"agent\":3", "agent"},
          {"\"agent\":1,", "", "header"},
          {"[10.0]", "[-10.0]", "halfWidth"},
          {"[4.0]", "[-4.0]", "header"},
        }) {
      Path broken = tampered(written(), change[0], change[1]);
      InvalidSpecException refusal = Refusals.of(() -> AgentPolicy.read(broken));
      assertTrue(
          refusal.problems().stream().anyMatch(problem -> problem.where().equals(change[2])),
          change[1] + ": " + refusal.getMessage());
    }
    Path same = tampered(written(), "\"agent\":1", "\"agent\":1");
    assertEquals("b", AgentPolicy.read(same).agent());
    assertArrayEquals(
        AgentPolicy.read(written()).map().parameters(), AgentPolicy.read(same).map().parameters());
  }

  private Path tampered(Path file, String from, String to) throws Exception {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int headerAt = text.indexOf('{');
    assertTrue(text.contains(from), from);
    String changed = text.replaceFirst(Pattern.quote(from), to);
    byte[] bytes = changed.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = numbers.getInt(headerAt - 4);
    numbers.putInt(headerAt - 4, length + to.length() - from.length());
    byte[] content = Arrays.copyOf(bytes, bytes.length - DIGEST);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
    System.arraycopy(digest, 0, bytes, content.length, DIGEST);
    return Files.write(folder.resolve("tampered.agent"), bytes);
  }
}
