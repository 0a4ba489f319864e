"""SVNR in PyTorch, eager or compiled, on one thread."""

import numpy as np
import torch
from torch.nn.functional import relu

import model

VERSION = "torch " + torch.__version__
torch.set_num_threads(1)


def forward(layers, x):
    for weights, bias in layers[:-1]:
        x = relu(torch.addmm(bias, x, weights))
    weights, bias = layers[-1]
    return torch.addmm(bias, x, weights)


def bowl(u, centre, width):
    return -(((u - torch.tensor(centre)) / width) ** 2).sum(-1)


def reward(u):
    high = bowl(u, model.HIGH, model.NARROW) + 10
    return torch.maximum(0.8 * bowl(u, model.WIDE, model.WIDTH), high)


def outputs(maps, noise):
    heard = [torch.cat(list(noise[: i + 1]), -1) for i in range(model.AGENTS)]
    return torch.cat([forward(m, x) for m, x in zip(maps, heard)], -1)


def direction(fixed, gradient, updated, alpha):
    n = fixed.shape[1]
    between = updated[:, :, None, :] - fixed[:, None, :, :]
    d2 = (between**2).cumsum(-1)
    median = d2.flatten(1, 2).median(1).values
    h = (median / np.log(n + 1.0)).clamp_min(model.FLOOR)[:, None, None, :]
    pull = gradient[:, None] + 2 * alpha / h * between
    return (torch.exp(-d2 / h) * pull).mean(2) / alpha.clamp_min(1.0)


class Learner:
    def __init__(self, weights, capacity, compiled=False, rate=model.LEARNING_RATE):
        to = lambda network: [
            tuple(torch.tensor(x, requires_grad=True) for x in layer) for layer in network
        ]
        self.maps, self.critic = [to(w) for w in weights[:3]], to(weights[3])
        self.map_adam = self.adam([x for m in self.maps for layer in m for x in layer], rate)
        self.critic_adam = self.adam([x for layer in self.critic for x in layer], rate)
        self.actions, self.rewards = torch.zeros(capacity, 3), torch.zeros(capacity)
        self.losses = torch.compile(self._losses) if compiled else self._losses
        self.pull = torch.compile(self._pull) if compiled else self._pull

    @staticmethod
    def adam(parameters, rate):
        return torch.optim.Adam(parameters, lr=rate, fused=True)

    def _losses(self, actions, rewards):
        return 0.5 * ((forward(self.critic, actions)[:, 0] - rewards) ** 2).mean()

    def _pull(self, updated_noise, fixed, score, sets, alpha):
        pre = outputs(self.maps, updated_noise)
        u = torch.tanh(pre)
        split = lambda x: x.reshape(sets, -1, model.AGENTS)
        delta = direction(split(fixed), split(score), split(u.detach()), alpha)
        return (-delta.reshape(u.shape) * u + model.PENALTY * pre**2).mean(0).sum()

    def learn(self, t, alpha, sets, execution, chosen, fixed_noise, updated_noise):
        with torch.no_grad():
            u = torch.tanh(outputs(self.maps, execution))[0]
            r = reward(10 * u)
            self.actions[t], self.rewards[t] = u, r
            fixed = torch.tanh(outputs(self.maps, fixed_noise))
        loss = self.losses(self.actions[chosen], self.rewards[chosen])
        self.critic_adam.zero_grad(set_to_none=True)
        loss.backward()
        self.critic_adam.step()
        fixed.requires_grad_()
        (score,) = torch.autograd.grad(forward(self.critic, fixed).sum(), fixed)
        pull = self.pull(updated_noise, fixed.detach(), score, sets, alpha)
        self.map_adam.zero_grad(set_to_none=True)
        pull.backward()
        self.map_adam.step()
        return float(r), loss.detach()


class Step:
    def __init__(self, sets, hidden, batch, steps, compiled=False, **_):
        self.capacity, self.at = 20_000, 0
        self.learner = Learner(model.random_weights(hidden, 1), self.capacity, compiled)
        self.sets, self.batch, self.steps = sets, batch, steps

    def round(self):
        if self.at + self.steps > self.capacity:
            self.at = 0
        rows = self.sets * 16
        for t in range(self.at, self.at + self.steps):
            normal = lambda count: torch.randn(model.AGENTS, count, model.NOISE)
            chosen = torch.randint(0, t + 1, (self.batch,))
            alpha = torch.tensor(model.temperature(t, self.capacity))
            self.learner.learn(t, alpha, self.sets, normal(1), chosen, normal(rows), normal(rows))
        self.at += self.steps


class Layers:
    def __init__(self, rows, hidden, **_):
        widths = [8, hidden, hidden, 1]
        torch.manual_seed(1)
        self.layers = [
            (torch.randn(s).mul_(0.1).requires_grad_(), torch.zeros(s[1], requires_grad=True))
            for s in zip(widths[:-1], widths[1:])
        ]
        self.x = torch.randn(rows, 8, requires_grad=True)
        self.all = [x for layer in self.layers for x in layer] + [self.x]

    def round(self):
        torch.autograd.grad(forward(self.layers, self.x).mean(), self.all)


class Stein:
    def __init__(self, sets, particles, dimension, **_):
        torch.manual_seed(1)
        shape = (sets, particles // 2, dimension)
        self.arguments = [torch.rand(shape) * 2 - 1 for _ in range(3)]

    def round(self):
        with torch.no_grad():
            direction(*self.arguments, torch.tensor(1.5))


class Solve:
    """One training to the end; its value is the mean of fresh joint actions."""

    def __init__(self, steps, over, hidden, batch, rate, **_):
        self.steps, self.over, self.batch = steps, over, batch
        self.hidden, self.rate = hidden, rate

    def round(self):
        torch.manual_seed(1)
        weights = model.random_weights(self.hidden, 1)
        learner = Learner(weights, self.steps, rate=self.rate)
        normal = lambda count: torch.randn(model.AGENTS, count, model.NOISE)
        for t in range(self.steps):
            chosen = torch.randint(0, t + 1, (self.batch,))
            alpha = torch.tensor(model.temperature(t, self.steps, self.over))
            learner.learn(t, alpha, 8, normal(1), chosen, normal(128), normal(128))
        with torch.no_grad():
            return float(reward(10 * torch.tanh(outputs(learner.maps, normal(1000)))).mean())


def stein(fixed, gradient, updated, alpha):
    return direction(*map(torch.tensor, (fixed, gradient, updated, alpha))).numpy()


def layer_gradients(layers, x):
    to = lambda array: torch.tensor(array, requires_grad=True)
    layers, x = [tuple(to(y) for y in layer) for layer in layers], to(x)
    leaves = [y for layer in layers for y in layer] + [x]
    gradients = torch.autograd.grad(forward(layers, x).mean(), leaves)
    return np.concatenate([y.numpy().ravel() for y in gradients[:-1]]), gradients[-1].numpy()


def parity(folder):
    header, given = model.load(folder)
    shapes = model.networks(header["hidden"])
    weights = [model.unflatten(given[f"initial{i}"], s) for i, s in enumerate(shapes)]
    learner = Learner(weights, header["steps"])
    rewards, losses = [], []
    for t in range(header["steps"]):
        noises = [torch.tensor(given[name][t]) for name in ("execution", "fixed", "updated")]
        chosen = torch.tensor(given["chosen"][t].astype(np.int64))
        alpha = torch.tensor(given["temperature"][t])
        r, loss = learner.learn(t, alpha, header["sets"], noises[0], chosen, *noises[1:])
        rewards.append(r)
        losses.append(float(loss))
    final = [
        np.concatenate([x.detach().numpy().ravel() for layer in network for x in layer])
        for network in learner.maps
    ]
    return rewards, losses, final
