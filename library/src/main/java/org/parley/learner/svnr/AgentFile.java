package org.parley.learner.svnr;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.math.Gemm;
import org.parley.network.Mlp;

/**
 * An agent's policy as bytes: the line {@code parley agent 1}, the header's length as an int, the
 * header ({@link AgentShape} as JSON), the weights as float32, SHA-256 of all before. Numbers are
 * little-endian.
 */
final class AgentFile {

  private static final byte[] MAGIC = "parley agent 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + Integer.BYTES;
  private static final int DIGEST = 32;
  private static final int LONGEST_HEADER = 1 << 20;
  private static final String REMEDY = "Export the agent's policy anew.";

  /** Nothing coerced, missing, unknown, twice or left over. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private AgentFile() {}

  static void write(AgentPolicy policy, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.write(partial, bytes(policy));
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static byte[] bytes(AgentPolicy policy) throws JsonProcessingException {
    byte[] header = MAPPER.writeValueAsBytes(policy.shape());
    float[] weights = policy.map().parameters();
    int length = HEADER + header.length + Float.BYTES * weights.length + DIGEST;
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC).putInt(header.length).put(header);
    for (float weight : weights) {
      bytes.putFloat(weight);
    }
    return bytes.put(digest(bytes.array(), bytes.position())).array();
  }

  static AgentPolicy read(Path file) throws IOException {
    long length = Files.size(file);
    long most = HEADER + LONGEST_HEADER + (long) Float.BYTES * AgentShape.MOST_WEIGHTS + DIGEST;
    if (length < HEADER + DIGEST || length > most) {
      String allowed = "from " + (HEADER + DIGEST) + " to " + most + " bytes";
      throw refusal(file, "length", length + " bytes", allowed);
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
      throw refusal(file, "first line", "another", "\"parley agent 1\"");
    }
    int end = bytes.length - DIGEST;
    if (end < HEADER
        || !MessageDigest.isEqual(
            digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw refusal(
          file, "checksum", "another", "that of the bytes before it: it was cut or altered");
    }
    return decode(file, ByteBuffer.wrap(bytes, 0, end).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static AgentPolicy decode(Path file, ByteBuffer bytes) {
    AgentShape shape = shape(file, bytes);
    Problems problems = new Problems();
    shape.check(problems);
    problems.throwIfAny(file.toString());
    if (bytes.remaining() != Float.BYTES * shape.weights()) {
      throw refusal(
          file,
          "weights",
          bytes.remaining() + " bytes",
          Float.BYTES * shape.weights() + " bytes for the header's map");
    }
    float[] weights = new float[(int) shape.weights()];
    bytes.asFloatBuffer().get(weights);
    AgentPolicy.checkWeights(weights, problems);
    problems.throwIfAny(file.toString());
    return new AgentPolicy(shape, new Mlp(shape.map(), weights, Gemm.best()));
  }

  private static AgentShape shape(Path file, ByteBuffer bytes) {
    int length = bytes.position(MAGIC.length).getInt();
    if (length < 0 || length > Math.min(LONGEST_HEADER, bytes.remaining())) {
      throw refusal(file, "header", length + " bytes", "no longer than the file");
    }
    byte[] header = new byte[length];
    bytes.get(header);
    try {
      return MAPPER.readValue(header, AgentShape.class);
    } catch (IOException unreadable) {
      throw refusal(file, "header", "not an agent's", "the JSON that this version writes");
    }
  }

  private static byte[] digest(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return sha.digest();
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  private static InvalidSpecException refusal(
      Path file, String where, String value, String allowed) {
    return InvalidSpecException.of(file.toString(), where, value, allowed, REMEDY);
  }
}
