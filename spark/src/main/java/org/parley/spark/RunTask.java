package org.parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.parley.check.InvalidSpecException;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.Machine;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** One run on an executor: the number of its plan in, a {@link Parcel} out. */
final class RunTask implements Function<Integer, byte[]> {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Broadcast<String> file;

  /** Of the study or suite whose file has this text, in JSON. */
  RunTask(Broadcast<String> file) {
    this.file = file;
  }

  @Override
  public byte[] call(Integer number) throws IOException {
    return make(file.value(), number, TaskContext.get()::isInterrupted);
  }

  /** Makes a run of what this text asks for, or tells why it never can be. */
  static byte[] make(String file, int number, BooleanSupplier stop) throws IOException {
    try {
      Plan plan = plans(MAPPER.readTree(file)).get(number);
      Run run = Trainer.run(plan, TrainingListener.SILENT, stop);
      return Parcel.of(run, Machine.provenance(Map.of()));
    } catch (InvalidSpecException refused) {
      return Parcel.refusal(refused.getMessage());
    }
  }

  /** In the order of {@link org.parley.study.folder.RunFolder#plans}. */
  private static List<Plan> plans(JsonNode json) {
    return SuiteFile.isOne(json)
        ? SuiteFile.of("suite file", json).suite().plans()
        : StudyFile.of("study file", json).study().plans();
  }
}
