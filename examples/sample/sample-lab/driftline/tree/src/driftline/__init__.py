"""Statistics of surface-drifter trajectories."""

__version__ = "1.0.0"


def mean_square_displacement(track):
    """Mean square of the distance from the start, in the units of the track."""
    x0, y0 = track[0]
    return sum((x - x0) ** 2 + (y - y0) ** 2 for x, y in track) / len(track)
