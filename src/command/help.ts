/** What `archive-release --help` says. */
import { VERSION } from '../version.ts';

export const HELP = `archive-release ${VERSION}: gives every software release a permanent, citable home

  archive-release plan     --repo OWNER/NAME --tag TAG [options]   say what would be done; reads only
  archive-release archive  --repo OWNER/NAME --tag TAG [options]   do it
  archive-release validate [FOLDER] [options]                      check the metadata files; no token, no network
  archive-release sandbox  [--users a,b] [--seed FOLDER] [--dir FOLDER] [--port N]
                           [--fault name=value]… [--log FILE] [--json]
                                                                    run the local archive until it is told to stop

Options have the names of the action's inputs: --archive, --archive-url, --concept, --files, --source, --prereleases, --metadata,
--contributors, --release-facts, --publish, --after-publish, … (see the README). Besides:
  --json                      print one JSON document (sandbox: one line when it is ready)
  --token-file FILE           the archive's token; else from the environment: ARCHIVE_TOKEN
  --github-token-file FILE    GitHub's token; else from the environment: GITHUB_TOKEN
Tokens are never given on the command line, where other programs could read them.

Exit status: 0 done, or nothing to do; 1 failed; 2 wrong usage or inputs; 3 validate found errors.
`;
