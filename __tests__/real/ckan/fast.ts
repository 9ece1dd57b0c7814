// A write is found at once (facts/ckan.md 1.9), and no answer takes seconds: clocks may run.
process.env.FAST_TIME ??= '20';
