package org.parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.parley.check.InvalidSpecException;
import org.parley.study.file.StudyFile;
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

  /** Of the study file with this text, in JSON. */
  RunTask(Broadcast<String> file) {
    this.file = file;
  }

  @Override
  public byte[] call(Integer number) throws IOException {
    try {
      TaskContext context = TaskContext.get();
      Plan plan = plan(number);
      Run run = Trainer.run(plan, TrainingListener.SILENT, context::isInterrupted);
      return Parcel.of(run, Machine.provenance(Map.of()));
    } catch (InvalidSpecException refused) {
      return Parcel.refusal(refused.getMessage());
    }
  }

  private Plan plan(int number) throws IOException {
    JsonNode json = MAPPER.readTree(file.value());
    return StudyFile.of("study file", json).study().plans().get(number);
  }
}
