package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.RunFile;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

class ParcelTest {

  private static final int MUTANTS = 300;

  private final List<Plan> plans = ShortStudy.file(1, 5).study().plans();
  private final Run run = Trainer.run(plans.get(0), TrainingListener.SILENT);
  private final byte[] bytes = Parcel.of(run, Map.of("cpu", "a = b", "java", "17"));

  @Test
  void bringsTheRunAndItsOrigin() throws Parcel.NoRunException {
    Parcel parcel = Parcel.read("test", bytes);
    assertEquals(Map.of("cpu", "a = b", "java", "17"), parcel.madeAt());
    assertEquals(RunFile.digest(run), RunFile.digest(parcel.run("test", plans.get(0))));
  }

  @Test
  void refusesAnotherPlansRun() throws Parcel.NoRunException {
    Parcel parcel = Parcel.read("test", bytes);
    InvalidSpecException refused =
        assertThrows(InvalidSpecException.class, () -> parcel.run("test", plans.get(1)));
    assertTrue(refused.getMessage().contains("plan"), refused.getMessage());
  }

  @Test
  void refusesBytesThatWereCutOrAltered() {
    RandomStream random = RandomStream.of(7);
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      byte[] altered = bytes.clone();
      altered[random.below(2 * mutant, bytes.length)] ^= (byte) (1 << mutant % 8);
      assertThrows(InvalidSpecException.class, () -> Parcel.read("altered", altered));
      byte[] cut = java.util.Arrays.copyOf(bytes, random.below(2 * mutant + 1, bytes.length));
      assertThrows(InvalidSpecException.class, () -> Parcel.read("cut", cut));
    }
  }

  @Test
  void tellsWhyThereIsNoRun() {
    Parcel.NoRunException none =
        assertThrows(
            Parcel.NoRunException.class, () -> Parcel.read("test", Parcel.refusal("why not")));
    assertEquals("why not", none.getMessage());
  }
}
