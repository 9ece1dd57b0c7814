/** A jest reporter that ends the run with one plain line, for people and for whatever reads logs: `Tests: 12 passed, 0 failed, 0 skipped`. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    console.log(
      `Tests: ${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed, ${skipped} skipped`,
    );
  }
}
