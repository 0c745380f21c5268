"""Steps per CPU-second of the poster's training recipe in PyTorch: the peer of TrainingSpeed.

The images are a uint8 tensor in memory, normalised batch by batch; one thread. This is faster than
a DataLoader, which the CIFAR-10 tutorial uses.

    python3 docs/benchmarks/pytorch_steps.py [BATCH] [STEPS]
"""

import sys
import time

import torch
from torch import nn

batch = int(sys.argv[1]) if len(sys.argv) > 1 else 4
steps = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
count = 50_000

torch.set_num_threads(1)
torch.manual_seed(1)
network = nn.Sequential(
    nn.Conv2d(3, 5, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(5, 7, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(7, 12, 3), nn.ReLU(), nn.AvgPool2d(2, stride=2, padding=1),
    nn.Flatten(), nn.Linear(108, 10))
images = torch.randint(0, 256, (count, 3, 32, 32), dtype=torch.uint8)
labels = torch.randint(0, 10, (count,))
optimizer = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.9)
criterion = nn.CrossEntropyLoss()


def train(steps):
    order = torch.randperm(count)
    total = 0.0
    for step in range(steps):
        start = step * batch % (count - batch + 1)
        chosen = order[start:start + batch]
        inputs = (images[chosen].float() / 255 - 0.5) / 0.5
        optimizer.zero_grad()
        loss = criterion(network(inputs), labels[chosen])
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / steps


train(500)
cpu, wall = time.process_time(), time.perf_counter()
train(steps)
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
print(f"pytorch {torch.__version__} batch {batch}: {steps / cpu:.0f} steps/CPU-s, {steps / wall:.0f} steps/s")
