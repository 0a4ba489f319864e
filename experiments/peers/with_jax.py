"""SVNR in JAX: one jitted scan over the steps, seeds by vmap."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import model

VERSION = "jax " + jax.__version__


def forward(layers, x):
    for weights, bias in layers[:-1]:
        x = jax.nn.relu(x @ weights + bias)
    weights, bias = layers[-1]
    return x @ weights + bias


def bowl(u, centre, width):
    return -jnp.sum(((u - jnp.array(centre)) / width) ** 2, axis=-1)


def reward(u):
    return jnp.maximum(0.8 * bowl(u, model.WIDE, model.WIDTH), bowl(u, model.HIGH, model.NARROW) + 10)


def outputs(maps, noise):
    """Noise is agents × rows × NOISE; strictly nested agents hear all before them."""
    heard = [jnp.concatenate(list(noise[: i + 1]), axis=-1) for i in range(model.AGENTS)]
    return jnp.concatenate([forward(m, x) for m, x in zip(maps, heard)], axis=-1)


def lower_median(values):
    """Of each row of non-negative numbers; XLA's sort takes nine times as long on a processor.

    Such floats are ordered as their bits are, so the bits are found from the highest down by
    counting how many values lie below.
    """
    bits = jax.lax.bitcast_convert_type(values, jnp.int32)
    rank = (values.shape[-1] - 1) // 2

    def next_bit(i, found):
        tried = found | (1 << (30 - i))
        below = jnp.sum(bits < tried[:, None], axis=-1)
        return jnp.where(below <= rank, tried, found)

    found = jax.lax.fori_loop(0, 31, next_bit, jnp.zeros(values.shape[0], jnp.int32))
    return jax.lax.bitcast_convert_type(found, jnp.float32)


def sorted_median(values):
    """The same as most would write it."""
    return jnp.sort(values, axis=-1)[:, (values.shape[-1] - 1) // 2]


def direction(fixed, gradient, updated, alpha, median=lower_median):
    """Sets × n × D, sets × n × D, sets × m × D."""
    sets, n, _ = fixed.shape
    between = updated[:, :, None, :] - fixed[:, None, :, :]
    squares = jnp.cumsum(between**2, axis=-1)
    deltas = []
    for i in range(fixed.shape[-1]):
        d2 = squares[..., i]
        h = jnp.maximum(median(d2.reshape(sets, -1)) / jnp.log(n + 1.0), model.FLOOR)[:, None, None]
        pull = gradient[:, None, :, i] + 2 * alpha / h * between[..., i]
        deltas.append(jnp.mean(jnp.exp(-d2 / h) * pull, axis=-1))
    return jnp.stack(deltas, axis=-1) / jnp.maximum(alpha, 1)


def adam(layers, gradient, moments, count, rate):
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], gradient)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, moments[1], gradient)
    c1, c2 = 1 - 0.9**count, 1 - 0.999**count
    moved = jax.tree.map(
        lambda w, m, v: w - rate * (m / c1) / (jnp.sqrt(v / c2) + 1e-8),
        layers,
        first,
        second,
    )
    return moved, (first, second)


def critic_loss(critic, actions, rewards):
    return 0.5 * jnp.mean((forward(critic, actions)[:, 0] - rewards) ** 2)


def map_loss(maps, noise, delta):
    pre = outputs(maps, noise)
    return jnp.sum(jnp.mean(-delta * jnp.tanh(pre) + model.PENALTY * pre**2, axis=0))


def learn(
    state,
    t,
    alpha,
    sets,
    execution,
    chosen,
    fixed_noise,
    updated_noise,
    rate=model.LEARNING_RATE,
    median=lower_median,
):
    maps, critic, map_moments, critic_moments, actions, rewards = state
    u = jnp.tanh(outputs(maps, execution))[0]
    r = reward(10 * u)
    actions, rewards = actions.at[t].set(u), rewards.at[t].set(r)
    loss, gradient = jax.value_and_grad(critic_loss)(critic, actions[chosen], rewards[chosen])
    critic, critic_moments = adam(critic, gradient, critic_moments, t + 1, rate)
    fixed = jnp.tanh(outputs(maps, fixed_noise))
    updated = jnp.tanh(outputs(maps, updated_noise))
    score = jax.grad(lambda x: forward(critic, x).sum())(fixed)
    split = lambda x: x.reshape(sets, -1, model.AGENTS)
    delta = direction(split(fixed), split(score), split(updated), alpha, median)
    delta = delta.reshape(updated.shape)
    gradient = jax.grad(map_loss)(maps, updated_noise, delta)
    maps, map_moments = adam(maps, gradient, map_moments, t + 1, rate)
    return (maps, critic, map_moments, critic_moments, actions, rewards), (r, loss)


def fresh(maps, critic, capacity):
    zeros = lambda tree: (jax.tree.map(jnp.zeros_like, tree), jax.tree.map(jnp.zeros_like, tree))
    actions = jnp.zeros((capacity, model.AGENTS))
    return maps, critic, zeros(maps), zeros(critic), actions, jnp.zeros(capacity)


@partial(
    jax.jit, static_argnames=("steps", "total", "sets", "half", "batch", "median"), donate_argnums=0
)
def scan(
    state,
    key,
    start,
    steps,
    total,
    sets,
    half,
    batch,
    over=0.9,
    rate=model.LEARNING_RATE,
    median=lower_median,
):
    rows = sets * half

    def step(state, t):
        a, b, c, d = jax.random.split(jax.random.fold_in(key, t), 4)
        normal = lambda k, count: jax.random.normal(k, (model.AGENTS, count, model.NOISE))
        chosen = jax.random.randint(b, (batch,), 0, t + 1)
        alpha = 30.0 * (0.05 / 30.0) ** jnp.minimum(1.0, t / (over * total))
        noises = normal(a, 1), chosen, normal(c, rows), normal(d, rows)
        return learn(state, t, alpha, sets, *noises, rate, median)

    return jax.lax.scan(step, state, start + jnp.arange(steps))


class Step:
    """Rounds of the whole step, one after the other in one training."""

    def __init__(self, sets, hidden, batch, steps, sort=False, **_):
        weights = jax.tree.map(jnp.asarray, model.random_weights(hidden, 1))
        self.capacity, self.at = 20_000, 0
        self.state = fresh(weights[:3], weights[3], self.capacity)
        self.sizes = dict(steps=steps, total=self.capacity, sets=sets, half=16, batch=batch)
        self.sizes["median"] = sorted_median if sort else lower_median

    def round(self):
        if self.at + self.sizes["steps"] > self.capacity:
            self.at = 0
        self.state, out = scan(self.state, jax.random.key(1), self.at, **self.sizes)
        jax.block_until_ready(out)
        self.at += self.sizes["steps"]


class Seeds:
    """Many seeds to the end by vmap; weights and compilation are part of it."""

    def __init__(self, seeds, steps, **_):
        self.seeds, self.steps = seeds, steps

    def round(self):
        weights = [model.random_weights(100, seed) for seed in range(self.seeds)]
        stacked = jax.tree.map(lambda *leaves: jnp.stack(leaves), *weights)
        states = jax.vmap(lambda w: fresh(w[:3], w[3], self.steps))(stacked)
        keys = jax.random.split(jax.random.key(1), self.seeds)
        sizes = dict(steps=self.steps, total=self.steps, sets=8, half=16, batch=512)
        run = jax.jit(jax.vmap(lambda state, key: scan(state, key, 0, **sizes)))
        jax.block_until_ready(run(states, keys))


class Layers:
    """8 → h → h → 1 forward, to the weights and to the inputs."""

    def __init__(self, rows, hidden, **_):
        rng = np.random.default_rng(1)
        widths = [8, hidden, hidden, 1]
        self.layers = [
            (jnp.asarray(rng.normal(0, 0.1, s), jnp.float32), jnp.zeros(s[1]))
            for s in zip(widths[:-1], widths[1:])
        ]
        self.x = jnp.asarray(rng.normal(size=(rows, 8)), jnp.float32)
        self.pass_ = jax.jit(jax.value_and_grad(lambda l, x: forward(l, x).mean(), argnums=(0, 1)))

    def round(self):
        jax.block_until_ready(self.pass_(self.layers, self.x))


class Stein:
    def __init__(self, sets, particles, dimension, **_):
        rng = np.random.default_rng(1)
        shape = (sets, particles // 2, dimension)
        draw = lambda: jnp.asarray(rng.uniform(-1, 1, shape), jnp.float32)
        self.arguments = (draw(), draw(), draw(), 1.5)
        self.direction = jax.jit(direction)

    def round(self):
        jax.block_until_ready(self.direction(*self.arguments))


class Solve:
    """One training to the end; its value is the mean of fresh joint actions."""

    def __init__(self, steps, over, hidden, batch, rate, **_):
        self.hidden = hidden
        self.sizes = dict(steps=steps, total=steps, sets=8, half=16, batch=batch)
        self.rates = dict(over=over, rate=rate)

    def round(self):
        weights = jax.tree.map(jnp.asarray, model.random_weights(self.hidden, 1))
        state = fresh(weights[:3], weights[3], self.sizes["steps"])
        state, _ = scan(state, jax.random.key(1), 0, **self.sizes, **self.rates)
        noise = jax.random.normal(jax.random.key(2), (model.AGENTS, 1000, model.NOISE))
        return float(reward(10 * jnp.tanh(outputs(state[0], noise))).mean())


def stein(fixed, gradient, updated, alpha):
    return jax.jit(direction)(fixed, gradient, updated, alpha)


def layer_gradients(layers, x):
    to_layers, to_inputs = jax.grad(lambda l, x: forward(l, x).mean(), argnums=(0, 1))(layers, x)
    return np.concatenate([np.asarray(y).ravel() for layer in to_layers for y in layer]), to_inputs


def parity(folder):
    header, given = model.load(folder)
    shapes = model.networks(header["hidden"])
    weights = [
        jax.tree.map(jnp.asarray, model.unflatten(given[f"initial{i}"], s))
        for i, s in enumerate(shapes)
    ]
    state = fresh(weights[:3], weights[3], header["steps"])
    step = jax.jit(learn, static_argnames="sets")
    rewards, losses = [], []
    for t in range(header["steps"]):
        alpha, chosen = given["temperature"][t], given["chosen"][t].astype(np.int32)
        noises = [jnp.asarray(given[name][t]) for name in ("execution", "fixed", "updated")]
        state, (r, loss) = step(state, t, alpha, header["sets"], noises[0], chosen, *noises[1:])
        rewards.append(float(r))
        losses.append(float(loss))
    final = [
        np.concatenate([np.asarray(x).ravel() for layer in network for x in layer])
        for network in state[0]
    ]
    return rewards, losses, final
