"""Writes the safetensors files of this folder with PyTorch 1.13.1: python3 make_safetensors.py FOLDER

The format is written by hand: 8 bytes length of the header, the header, the values.
"""

import json
import os
import struct
import sys
from collections import OrderedDict

import torch
from torch import nn

TYPES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64"}


def save(name, tensors, metadata=None):
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for key, tensor in tensors.items():
        raw = bytes(tensor.detach().contiguous().view(-1).view(torch.uint8).tolist()) if tensor.dim() else struct.pack("<q", tensor.item())
        header[key] = {"dtype": TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(os.path.join(sys.argv[1], name), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def layers():
    return OrderedDict(
        conv1=nn.Conv2d(3, 5, 3), relu1=nn.ReLU(), pool1=nn.MaxPool2d(2),
        conv2=nn.Conv2d(5, 7, 3), relu2=nn.ReLU(), pool2=nn.MaxPool2d(2),
        conv3=nn.Conv2d(7, 12, 3), relu3=nn.ReLU(), avgpool=nn.AvgPool2d(2, 2, 1),
        flatten=nn.Flatten(), fc=nn.Linear(108, 10))


torch.manual_seed(20)
modules = layers()
save("poster.safetensors", nn.Sequential(modules).state_dict(), {"format": "pt"})
save("sequential.safetensors", nn.Sequential(*modules.values()).state_dict())
save("batchnorm.safetensors", nn.Sequential(OrderedDict(bn1=nn.BatchNorm2d(3))).state_dict())

values = torch.tensor([1.5, -2.25, 0.1, -65504.0, 6e-8, 1e-6, 0.0, float("inf"), float("-inf"), float("nan")], dtype=torch.float64)
types = {name: values.to(dtype) for name, dtype in (("half", torch.float16), ("brain", torch.bfloat16), ("single", torch.float32), ("double", torch.float64))}
save("types.safetensors", types)
for name, tensor in types.items():
    print(name, [float(x).hex() for x in tensor.float()])
print([float(x).hex() for x in modules["conv1"].weight.view(-1)[[0, 1, 134]]], [float(x).hex() for x in modules["fc"].bias[[0, 9]]], modules["conv2"].weight[6, 4, 2, 1].item().hex())
