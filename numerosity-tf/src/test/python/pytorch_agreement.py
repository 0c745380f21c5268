"""Writes what PyTorch computes and learns, for PyTorchAgreementTest.

Each file holds images ([image][row][column][channel], 0..255), their classes, the initial weights,
the activations of a layer before training, and, per optimizer, the loss of every step and the
weights after the last. Images are taken in order, in batches of 3, so that the last batch of an
epoch is smaller.

    python3 numerosity-tf/src/test/python/pytorch_agreement.py

Made with PyTorch 1.13.0 (Debian 12, python3-torch) on one thread.
"""

import collections
import json
import pathlib
import struct

import numpy as np
import torch
from torch import nn

BATCH = 3
EPOCHS = 4
FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "pytorch"


def poster():
    return nn.Sequential(collections.OrderedDict(
        conv1=nn.Conv2d(3, 5, 3), relu1=nn.ReLU(), pool1=nn.MaxPool2d(2),
        conv2=nn.Conv2d(5, 7, 3), relu2=nn.ReLU(), pool2=nn.MaxPool2d(2),
        conv3=nn.Conv2d(7, 12, 3), relu3=nn.ReLU(), avgpool=nn.AvgPool2d(2, stride=2, padding=1),
        flatten=nn.Flatten(), fc=nn.Linear(108, 10)))


def mixed():
    return nn.Sequential(collections.OrderedDict(
        conv1=nn.Conv2d(1, 4, 3, padding=1), norm1=nn.BatchNorm2d(4), relu1=nn.ReLU(),
        lrn=nn.LocalResponseNorm(3, alpha=0.5, beta=0.75, k=1.0),
        pool1=nn.MaxPool2d(3, stride=2, padding=1),
        conv2=nn.Conv2d(4, 6, 3, stride=2, padding=1), norm2=nn.BatchNorm2d(6, momentum=0.3),
        relu2=nn.ReLU(), avgpool=nn.AvgPool2d(2, stride=1, padding=1),
        flatten=nn.Flatten(), hidden=nn.Linear(72, 8), relu3=nn.ReLU(), fc=nn.Linear(8, 3)))


def save(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        values = np.ascontiguousarray(np.asarray(tensor, dtype="<f4"))
        header[name] = {"dtype": "F32", "shape": list(values.shape),
                        "data_offsets": [len(data), len(data) + values.nbytes]}
        data += values.tobytes()
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def state(prefix, network):
    return {f"{prefix}.{name}": tensor.clone().numpy()
            for name, tensor in network.state_dict().items()
            if not name.endswith("num_batches_tracked")}


def normalized(images):
    return (images.permute(0, 3, 1, 2).float() / 255 - 0.5) / 0.5


def activations(network, inputs, layer):
    network.eval()
    with torch.no_grad():
        for name, module in network.named_children():
            inputs = module(inputs)
            if name == layer:
                return inputs.flatten(1).numpy()
    raise ValueError(layer)


def train(network, optimizer, images, labels):
    network.train()
    criterion = nn.CrossEntropyLoss()
    losses = []
    for _ in range(EPOCHS):
        for start in range(0, len(images), BATCH):
            optimizer.zero_grad()
            inputs = normalized(images[start:start + BATCH])
            loss = criterion(network(inputs), labels[start:start + BATCH])
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses


def write(name, build, size, classes, optimizers):
    generator = torch.Generator().manual_seed(5)
    images = torch.randint(0, 256, (8, *size), generator=generator, dtype=torch.uint8)
    labels = torch.randint(0, classes, (8,), generator=generator)
    torch.manual_seed(7)
    start = build()
    initial = {key: tensor.clone() for key, tensor in start.state_dict().items()}
    tensors = {"images": images, "labels": labels, **state("initial", start),
               "avgpool": activations(start, normalized(images), "avgpool")}
    for key, make in optimizers.items():
        network = build()
        network.load_state_dict(initial)
        tensors[f"losses.{key}"] = train(network, make(network.parameters()), images, labels)
        tensors.update(state(key, network))
    FOLDER.mkdir(parents=True, exist_ok=True)
    save(FOLDER / f"{name}.safetensors", tensors)


torch.set_num_threads(1)
sgd = lambda parameters: torch.optim.SGD(parameters, lr=0.02, momentum=0.9)
adam = lambda parameters: torch.optim.Adam(parameters, lr=0.002, betas=(0.8, 0.99), eps=1e-4)
write("poster", poster, (32, 32, 3), 10, {"sgd": sgd, "adam": adam})
# Not Adam: a bias before batch normalisation has no gradient but rounding, which Adam blows up.
write("mixed", mixed, (9, 8, 1), 3, {"sgd": sgd})
