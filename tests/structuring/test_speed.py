"""Time grows with length, whatever the text looks like."""

import random
import time

import pytest

from .conftest import structured

CHANCE = random.Random(7)
LONG = {
    "numbers on one line": " ".join(str(CHANCE.randint(1, 9999)) for _ in range(10_000)),
    "numbers on lines of their own": "\n".join(str(CHANCE.randint(1, 9999)) for _ in range(10_000)),
    "one word of a megabyte": "а" * 1_000_000,
    "dots": "." * 300_000,
    "one line": "слово і діло 15 сесій, " * 10_000,
    "one paragraph": "слово за словом іде рядок без кінця і краю аж до самого поля сторінки\n" * 4_000,
    "one table": "Назва рядка   " * 1 + "\n".join("Рядок   " + "  12345" * 20 for _ in range(400)),
    "short tables": ("Назва    12   13\n" * 3 + "Рядок прози який нічого не каже про таблиці і тягнеться далі\n") * 400,
    "open brackets": "слово («\n" * 5_000,
    "labels and figures": "Показник\n12\n" * 3_000,
    "marks": "– \n– а\n1) б\n" * 2_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_take_seconds(name: str):
    began = time.process_time()
    structured(LONG[name])
    assert time.process_time() - began < 10
