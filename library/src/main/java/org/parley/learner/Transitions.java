package org.parley.learner;

import java.util.Arrays;
import org.parley.check.InvalidSpecException;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Past steps of sequential games: state, joint action, reward, next state and how the step ended.
 * The oldest make room once it is full.
 *
 * <p>A ring of frames, each a state with what was done in it; the next state is the next frame, so
 * no state is kept twice. An episode that was cut off leaves one frame more, with the state it was
 * cut off in. A frame takes 4 (state size + D) + 25 bytes, 16 of them for drawing by priority, and
 * 16 more once episodes are praised; memory doubles as it fills, up to the capacity.
 */
public final class Transitions implements Stateful {

  /** How a step ended. */
  public enum End {
    /** The episode goes on. */
    NONE,
    /** The game ended: nothing follows. */
    TERMINATED,
    /** The episode was cut off: more would have followed. */
    TRUNCATED
  }

  private static final byte OPEN = 0;
  private static final byte FOLLOWED = 1;
  private static final byte LAST = 2;

  private final int stateSize;
  private final int columns;
  private final int capacity;
  private float[] states;
  private float[] actions;
  private float[] rewards;
  private int[] times;
  private byte[] kinds;
  private int head;
  private int frames;
  private int size;
  private boolean unfinished;
  private final Priorities priorities = new Priorities();
  private final Priorities praised = new Priorities();
  private int praises;

  /**
   * An empty memory.
   *
   * @param stateSize coordinates of a state, at least 0
   * @param columns coordinates of a joint action
   * @param capacity most frames kept, at least 2
   */
  public Transitions(int stateSize, int columns, int capacity) {
    if (capacity < 2) {
      throw InvalidSpecException.of(
          "replay",
          "capacity",
          capacity,
          "a whole number of at least 2: a step and the state after it",
          "The papers keep 1e6.");
    }
    this.stateSize = stateSize;
    this.columns = columns;
    this.capacity = capacity;
    resize(Math.min(capacity, 1024));
  }

  /** Bytes that a frame takes. */
  public int bytesPerFrame() {
    return Float.BYTES * (stateSize + columns + 1) + Integer.BYTES + 1 + 2 * Double.BYTES;
  }

  /** Begins an episode in a state; one that was left unfinished counts as cut off. */
  public void begin(double[] state) {
    if (unfinished) {
      advance();
      unfinished = false;
    }
    open(state, 0);
  }

  /**
   * Stores a step from the state that was stored last.
   *
   * @param action holds the joint action in [−1, 1] from index {@code at} on
   * @param next the state it led to; not kept where the game ended
   */
  public void add(float[] action, int at, float reward, double[] next, End end) {
    int now = head;
    System.arraycopy(action, at, actions, now * columns, columns);
    rewards[now] = reward;
    kinds[now] = end == End.TERMINATED ? LAST : FOLLOWED;
    size++;
    priorities.set(now, priorities.highest());
    advance();
    if (end != End.TERMINATED) {
      open(next, times[now] + 1);
    }
    unfinished = end == End.NONE;
    if (end == End.TRUNCATED) {
      advance();
    }
  }

  private void open(double[] state, int time) {
    if (head == rewards.length) {
      resize((int) Math.min(capacity, 2L * head));
    }
    if (frames > head && kinds[head] != OPEN) {
      size--;
      praise(head, 0);
    }
    for (int i = 0; i < stateSize; i++) {
      states[head * stateSize + i] = (float) state[i];
    }
    times[head] = time;
    kinds[head] = OPEN;
    priorities.set(head, 0);
    frames = Math.max(frames, head + 1);
  }

  private void advance() {
    head = (head + 1) % capacity;
  }

  private void resize(int length) {
    states = states == null ? new float[length * stateSize] : grown(states, length * stateSize);
    actions = actions == null ? new float[length * columns] : grown(actions, length * columns);
    rewards = rewards == null ? new float[length] : grown(rewards, length);
    times = times == null ? new int[length] : Arrays.copyOf(times, length);
    kinds = kinds == null ? new byte[length] : Arrays.copyOf(kinds, length);
  }

  private static float[] grown(float[] values, int length) {
    return Arrays.copyOf(values, length);
  }

  /**
   * Draws a stored step, uniformly.
   *
   * @param stream read at positions {@code row}, {@code row + stride}, … until a step is met
   * @param stride how many draws share the stream
   * @param history how many states, its own included, must still be there or never have been
   * @return its frame
   */
  public int draw(RandomStream stream, int row, int stride, int history) {
    if (size == 0) {
      throw new IllegalStateException("nothing is stored yet");
    }
    long position = row;
    int frame = stream.below(position, frames);
    while (kinds[frame] == OPEN || Math.min(history - 1, times[frame]) > behind(frame)) {
      position += stride;
      frame = stream.below(position, frames);
    }
    return frame;
  }

  /** Draws a stored step in proportion to its priority; otherwise as {@link #draw}. */
  public int drawByPriority(RandomStream stream, int row, int stride, int history) {
    long position = row;
    int frame = priorities.at(stream.uniform(position));
    while (kinds[frame] == OPEN || Math.min(history - 1, times[frame]) > behind(frame)) {
      position += stride;
      frame = priorities.at(stream.uniform(position));
    }
    return frame;
  }

  /** Marks the steps of the episode that has just ended, as far as they are still there. */
  public void praise() {
    int end = (head - 1 + capacity) % capacity;
    end = kinds[end] == OPEN ? before(end, 1) : end;
    for (int ago = Math.min(times[end], behind(end)); ago >= 0; ago--) {
      praise(before(end, ago), 1);
    }
  }

  private void praise(int frame, int weight) {
    if (weight > 0 || praised.weight(frame) > 0) {
      praises += weight - (int) praised.weight(frame);
      praised.set(frame, weight);
    }
  }

  /** Whether any step that is marked is still there. */
  public boolean praises() {
    return praises > 0;
  }

  /** Draws a marked step, uniformly; otherwise as {@link #draw}. */
  public int drawPraised(RandomStream stream, int row, int stride, int history) {
    int frame = praised.at(stream.uniform(row));
    return Math.min(history - 1, times[frame]) > behind(frame)
        ? draw(stream, row, stride, history)
        : frame;
  }

  /**
   * The frame of the last step of so many that begin with a frame's, or of the episode's last one
   * stored if that comes before.
   */
  public int ahead(int frame, int steps) {
    int last = frame;
    for (int i = 1; i < steps && kinds[last] != LAST && kinds[followed(last)] != OPEN; i++) {
      last = followed(last);
    }
    return last;
  }

  /** Sets a step's priority, at least 0; new steps have the highest there was. */
  public void weigh(int frame, double weight) {
    if (kinds[frame] != OPEN) {
      priorities.set(frame, weight);
    }
  }

  /** Frames before this one that were surely not overwritten. */
  private int behind(int frame) {
    if (frames < capacity) {
      return frame;
    }
    return frame == head ? 0 : Math.floorMod(frame - head - 1, capacity);
  }

  /** The frame so many steps before. */
  public int before(int frame, int steps) {
    return Math.floorMod(frame - steps, capacity);
  }

  /** The frame of the next state; of a step that ended the game, its own. */
  public int followed(int frame) {
    return terminated(frame) ? frame : (frame + 1) % capacity;
  }

  /** The states of all frames; frame f's begins at f · state size. Not to be written to. */
  public float[] states() {
    return states;
  }

  /** Coordinates of a state. */
  public int stateSize() {
    return stateSize;
  }

  /** Steps played before a frame's state since its episode began. */
  public int time(int frame) {
    return times[frame];
  }

  /** Copies a frame's joint action to index {@code at} of {@code into}. */
  public void action(int frame, float[] into, int at) {
    System.arraycopy(actions, frame * columns, into, at, columns);
  }

  /** The reward of a frame's step. */
  public float reward(int frame) {
    return rewards[frame];
  }

  /** Whether the game ended with a frame's step. */
  public boolean terminated(int frame) {
    return kinds[frame] == LAST;
  }

  @Override
  public void save(StateWriter out) {
    out.put("head", head);
    out.put("frames", frames);
    out.put("size", size);
    out.put("unfinished", unfinished ? 1 : 0);
    out.put("praises", praises);
    out.put("states", states, frames * stateSize);
    out.put("actions", actions, frames * columns);
    out.put("rewards", rewards, frames);
    out.put("times", Arrays.copyOf(times, frames));
    out.put("kinds", Arrays.copyOf(kinds, frames));
    priorities.save(out.within("priorities"));
    praised.save(out.within("praised"));
  }

  @Override
  public void load(StateReader in) {
    frames = (int) in.whole("frames", 0, capacity);
    in.require(in.count("kinds") == frames, "kinds", in.count("kinds"), "" + frames);
    head = (int) in.whole("head", 0, capacity - 1L);
    in.require(head <= frames, "head", head, "at most " + frames);
    size = (int) in.whole("size", 0, frames);
    unfinished = in.whole("unfinished", 0, 1) == 1;
    praises = (int) in.whole("praises", 0, frames);
    if (frames > rewards.length) {
      resize(frames);
    }
    in.fill("states", states, frames * stateSize);
    in.fill("actions", actions, frames * columns);
    in.fill("rewards", rewards, frames);
    in.fill("times", times, frames);
    System.arraycopy(in.bytes("kinds", frames), 0, kinds, 0, frames);
    priorities.load(in.within("priorities"));
    praised.load(in.within("praised"));
    requireConsistent(in);
  }

  /** What drawing relies on: without it a draw from an altered file might never end. */
  private void requireConsistent(StateReader in) {
    int steps = 0;
    for (int frame = 0; frame < frames; frame++) {
      in.require(kinds[frame] >= OPEN && kinds[frame] <= LAST, "kinds", kinds[frame], "known");
      steps += kinds[frame] == OPEN ? 0 : 1;
      boolean drawn = priorities.weight(frame) > 0 || praised.weight(frame) > 0;
      in.require(
          kinds[frame] != OPEN || !drawn, "kinds", kinds[frame], "of a step where it is drawn");
      boolean oldest = frame == 0 || frame == head || frame == head + 1;
      boolean follows = times[frame] == 0 || oldest || times[frame] == times[frame - 1] + 1;
      in.require(times[frame] >= 0 && follows, "times", times[frame], "one after the other");
    }
    in.require(steps == size, "size", size, "" + steps);
    in.require(priorities.noneFrom(frames), "priorities", "more", "of the frames there are");
    in.require(praised.noneFrom(frames), "praised", "more", "of the frames there are");
  }

  /** Steps stored. */
  public int size() {
    return size;
  }

  /** The joint actions and rewards of the steps stored, oldest frame first. */
  public Replay actionsAndRewards() {
    Replay copy = new Replay(columns, Math.max(1, size));
    Matrix row = Matrix.zeros(1, columns);
    int first = frames == capacity ? head : 0;
    for (int i = 0; i < frames; i++) {
      int frame = (first + i) % frames;
      if (kinds[frame] != OPEN) {
        action(frame, row.data(), 0);
        copy.add(row, 0, rewards[frame]);
      }
    }
    return copy;
  }
}
