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
Places = npt.NDArray[np.intp]


def islands(mask: npt.NDArray[np.uint8]) -> tuple[Labels, Stats, Middles]:
    """Each pixel's island, sizes and middles of all; the first is the ground. Diagonal neighbours touch."""
    # Grana's algorithm measures a page in a third of the time that OpenCV's default takes.
    _, labels, stats, middles = cv2.connectedComponentsWithStatsWithAlgorithm(mask, 8, cv2.CV_32S, cv2.CCL_GRANA)
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32), np.asarray(middles, np.float64)


def pixels_of(labels: Labels, stats: Stats, which: Places) -> tuple[Places, Places, Places]:
    """Rows and columns of the pixels of some small islands, and which island each is of.

    Looks only where those islands are: a page has millions of pixels, its dots have thousands.
    """
    boxes = stats[which]
    height, width = (int(boxes[:, k].max(initial=0)) for k in (cv2.CC_STAT_HEIGHT, cv2.CC_STAT_WIDTH))
    down, across = (step.ravel() for step in np.mgrid[:height, :width])
    rows = np.minimum(boxes[:, 1, None] + down, labels.shape[0] - 1)
    columns = np.minimum(boxes[:, 0, None] + across, labels.shape[1] - 1)
    own = labels[rows, columns] == which[:, None]
    owners = np.broadcast_to(which[:, None], own.shape)
    return rows[own], columns[own], owners[own]


def rows_around(used: npt.NDArray[np.bool_], reach: int) -> Places:
    """The rows used and so many above and below each: all that has to be looked at where most of a page is blank."""
    near = cv2.dilate(used.astype(np.uint8)[:, None], np.ones((2 * reach + 1, 1), np.uint8))
    return np.flatnonzero(near)
