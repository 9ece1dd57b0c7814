// Of the pauses in which a run lets the search catch up the last are to be longer than the search takes, about a second (facts/inveniordm.md 1.11).
process.env.FAST_TIME ??= '4';
